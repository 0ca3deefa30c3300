import { fromAbsolute } from '../base/path.ts';
import { defineFact } from '../model/fact.ts';
import type { FileTree } from '../model/file-tree.ts';
import { envValue, type ImageConfig } from '../model/image.ts';

/** A library that downloads what it needs when it is first used. */
interface Library {
  /** Its folder in site-packages. */
  readonly module: string;
  readonly fetches: string;
  /** Variables that keep it off the network when they are set to something other than 0. */
  readonly switches: readonly string[];
  /** Variables that name its cache. */
  readonly variables: readonly string[];
  /** Folders where it looks without them: below a home (`~/`) or absolute. */
  readonly folders: readonly string[];
  readonly reference: string;
}

const hub = {
  switches: ['HF_HUB_OFFLINE', 'TRANSFORMERS_OFFLINE'],
  variables: ['HF_HOME', 'HF_HUB_CACHE', 'HUGGINGFACE_HUB_CACHE', 'TRANSFORMERS_CACHE', 'XDG_CACHE_HOME'],
  folders: ['~/.cache/huggingface'],
};

/** From each project's documentation, as `reference` says. */
const libraries: readonly Library[] = [
  {
    module: 'transformers',
    fetches: 'models',
    ...hub,
    reference: 'https://huggingface.co/docs/transformers/installation#offline-mode',
  },
  {
    module: 'huggingface_hub',
    fetches: 'models',
    ...hub,
    reference: 'https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables',
  },
  {
    module: 'datasets',
    fetches: 'data sets',
    ...hub,
    switches: ['HF_HUB_OFFLINE', 'HF_DATASETS_OFFLINE'],
    variables: [...hub.variables, 'HF_DATASETS_CACHE'],
    reference: 'https://huggingface.co/docs/datasets/loading#offline',
  },
  {
    module: 'sentence_transformers',
    fetches: 'models',
    ...hub,
    variables: [...hub.variables, 'SENTENCE_TRANSFORMERS_HOME'],
    reference: 'https://sbert.net/docs/package_reference/sentence_transformer/SentenceTransformer.html',
  },
  {
    module: 'nltk',
    fetches: 'corpora and models',
    switches: [],
    variables: ['NLTK_DATA'],
    folders: [
      '~/nltk_data',
      '/usr/share/nltk_data',
      '/usr/local/share/nltk_data',
      '/usr/lib/nltk_data',
      '/usr/local/lib/nltk_data',
      '/opt/conda/nltk_data',
      '/opt/conda/share/nltk_data',
    ],
    reference: 'https://www.nltk.org/data.html',
  },
  {
    module: 'torchvision',
    fetches: 'weights and data sets',
    switches: [],
    variables: ['TORCH_HOME', 'XDG_CACHE_HOME'],
    folders: ['~/.cache/torch'],
    reference: 'https://pytorch.org/docs/stable/hub.html#where-are-my-downloaded-models-saved',
  },
  {
    module: 'cartopy',
    fetches: 'coastlines and borders',
    switches: [],
    variables: ['CARTOPY_DATA_DIR'],
    folders: ['~/.local/share/cartopy', '/usr/share/cartopy', '/opt/conda/share/cartopy'],
    reference: 'https://scitools.org.uk/cartopy/docs/latest/reference/config.html',
  },
  {
    module: 'astropy',
    fetches: 'tables of the Earth’s rotation',
    switches: [],
    variables: ['ASTROPY_CACHE_DIR', 'XDG_CACHE_HOME'],
    folders: ['~/.astropy/cache', '~/.cache/astropy'],
    reference: 'https://docs.astropy.org/en/stable/utils/iers.html#working-offline',
  },
  {
    module: 'tensorflow_datasets',
    fetches: 'data sets',
    switches: [],
    variables: ['TFDS_DATA_DIR'],
    folders: ['~/tensorflow_datasets'],
    reference: 'https://www.tensorflow.org/datasets/overview',
  },
  {
    module: 'keras',
    fetches: 'weights and data sets',
    switches: [],
    variables: ['KERAS_HOME'],
    folders: ['~/.keras'],
    reference: 'https://keras.io/api/applications/',
  },
];

/** A library that was found, and whether it can do without the network. */
export interface DownloadLibrary {
  readonly module: string;
  /** Its folder. */
  readonly path: string;
  readonly fetches: string;
  readonly reference: string;
  /** The switch that keeps it off the network, or the filled cache that it would find. */
  readonly ready: string | undefined;
  /** What to set. */
  readonly advice: string;
}

/** Libraries that download on first use, in the Python installations of the image. */
export default defineFact<readonly DownloadLibrary[], 'rootfs'>({
  id: 'download-libraries',
  requires: ['rootfs'],
  wants: [],
  derive({ rootfs, runtime }) {
    const found: DownloadLibrary[] = [];
    const homes = [
      'root',
      fromAbsolute(runtime === undefined ? '' : (envValue(runtime, 'HOME') ?? '')),
      ...rootfs
        .list('home')
        .slice(0, 20)
        .map((name) => `home/${name}`),
    ].filter((home) => home !== '');
    for (const folder of packageFolders(rootfs, runtime)) {
      const modules = new Set(rootfs.list(folder));
      for (const library of libraries) {
        if (!modules.has(library.module) || found.some(({ module }) => module === library.module)) continue;
        const { module, fetches, reference, switches, variables } = library;
        const advice = [
          ...switches.slice(0, 1).map((name) => `${name}=1`),
          ...variables.slice(0, 1).map((name) => `a filled ${name}`),
        ].join(' or ');
        found.push({
          module,
          fetches,
          reference,
          advice,
          path: `${folder}/${module}`,
          ready: readinessOf(library, rootfs, runtime, homes),
        });
      }
    }
    return found;
  },
});

function readinessOf(
  library: Library,
  tree: FileTree,
  runtime: ImageConfig | undefined,
  homes: readonly string[],
): string | undefined {
  const value = (name: string): string => (runtime === undefined ? '' : (envValue(runtime, name) ?? ''));
  const on = library.switches.find((name) => /^(1|true|yes|on)$/i.test(value(name)));
  if (on !== undefined) return on;
  const named = library.variables.flatMap((name) => value(name).split(':')).filter((path) => path.startsWith('/'));
  const usual = library.folders.flatMap((folder) =>
    folder.startsWith('~/') ? homes.map((home) => `/${home}/${folder.slice(2)}`) : [folder],
  );
  return [...named, ...usual].find((path) => tree.list(fromAbsolute(path)).length > 0);
}

/** The site-packages folders of the usual prefixes, of conda environments, and of what PATH names. */
function packageFolders(tree: FileTree, runtime: ImageConfig | undefined): readonly string[] {
  const path = runtime === undefined ? '' : (envValue(runtime, 'PATH') ?? '');
  const onPath = path
    .split(':')
    .filter((folder) => folder.endsWith('/bin'))
    .map((folder) => fromAbsolute(folder.slice(0, -4)));
  const roots = new Set([
    'usr',
    'usr/local',
    'opt/conda',
    'opt/venv',
    'srv/conda',
    'srv/conda/envs/notebook',
    'opt/miniconda3',
    'opt/miniforge3',
    'venv',
    'app/.venv',
    ...onPath,
  ]);
  for (const root of [...roots])
    for (const name of tree.list(`${root}/envs`).slice(0, 50)) roots.add(`${root}/envs/${name}`);
  return [...roots].flatMap((root) =>
    ['lib', 'lib64'].flatMap((lib) =>
      tree
        .list(`${root}/${lib}`)
        .filter((name) => /^python\d[\d.]*$/.test(name))
        .flatMap((python) => ['site-packages', 'dist-packages'].map((last) => `${root}/${lib}/${python}/${last}`)),
    ),
  );
}
