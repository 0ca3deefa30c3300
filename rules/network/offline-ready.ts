import downloadLibraries from '../../src/facts/download-libraries.ts';
import { at, defineRule } from '../../src/rule.ts';

export default defineRule({
  id: 'network/offline-ready',
  since: '0.1.0',
  title: 'Libraries that download on first use find what they need',
  why: 'Model hubs, corpora and maps are fetched when a program first asks for them. On a node without a way out it then waits for minutes and fails, long after the job has started.',
  fix: 'Fill the cache while the image is built and set the switch that keeps the library off the network, or document which folder users must bind in.',
  references: [
    'https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables',
    'https://www.nltk.org/data.html',
    'https://pytorch.org/docs/stable/hub.html#where-are-my-downloaded-models-saved',
    'https://scitools.org.uk/cartopy/docs/latest/reference/config.html',
    'https://docs.astropy.org/en/stable/utils/iers.html#working-offline',
  ],
  severity: 'note',
  requires: ['rootfs'],
  needs: { libraries: downloadLibraries },
  messages: {
    empty: '{module} fetches {fetches} when it is first used, and finds neither a cache nor a switch: set {advice}',
  },
  examples: {
    pass: [
      {
        about: 'switched off',
        runtime: { env: { HF_HUB_OFFLINE: '1' } },
        files: { 'opt/conda/lib/python3.12/site-packages/transformers/__init__.py': '' },
      },
      {
        about: 'a filled cache',
        runtime: { env: { NLTK_DATA: '/data/nltk' } },
        files: { 'usr/lib/python3/dist-packages/nltk/__init__.py': '', 'data/nltk/corpora/words.zip': 'x' },
      },
      { about: 'libraries that fetch nothing', files: { 'usr/lib/python3/dist-packages/numpy/__init__.py': '' } },
    ],
    fail: [
      {
        about: 'a model hub without a model',
        runtime: { env: { HF_HUB_OFFLINE: '0', PATH: '/env/bin:/bin' } },
        files: { 'env/lib/python3.12/site-packages/huggingface_hub/__init__.py': '' },
      },
      {
        about: 'an empty cache',
        runtime: { env: { CARTOPY_DATA_DIR: '/maps' } },
        files: { 'maps/': {}, 'opt/conda/envs/geo/lib/python3.11/site-packages/cartopy/__init__.py': '' },
      },
    ],
  },
  *check({ facts, fail }) {
    for (const { module, fetches, advice, path, ready } of facts.libraries) {
      if (ready === undefined) yield fail('empty', { module, fetches, advice }, at.path(path));
    }
  },
});
