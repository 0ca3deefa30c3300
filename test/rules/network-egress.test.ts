// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are shell texts
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import rule from '../../rules/network/no-runtime-egress.ts';
import { FactStore } from '../../src/engine/facts.ts';
import { runRule } from '../../src/engine/run.ts';
import { Scope } from '../../src/formats/shell/scope.ts';
import { walkScript } from '../../src/formats/shell/walk.ts';
import { TableTree } from '../../src/model/file-tree.ts';
import type { Sketch } from '../../src/model/sketch.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';
import { scripts } from './network-egress.scripts.ts';

async function judge(sketch: Sketch) {
  const subject = sketchSubject(sketch);
  const trees = () => [subject.rootfs].filter((tree) => tree instanceof TableTree);
  const options = { ...rule.options?.defaults, ...sketch.options };
  const request = { rule, control: null, severity: rule.severity, options };
  const result = await runRule(request, subject, new FactStore(subject, trees), { id: 'test' }, '2026-11-21T00:00:00Z');
  return {
    ...result,
    seen: result.findings.map(
      (finding) => `${finding.messageId} ${'line' in finding.where ? (finding.where.line ?? 0) : 0}`,
    ),
  };
}

const started = (script: string): Sketch => ({
  runtime: { entrypoint: ['/start.sh'], env: { PATH: '/usr/bin:/bin', HOME: '/root' } },
  files: { 'start.sh': `#!/bin/bash\n${script}\n` },
});

/** Each runs as `/start.sh`; expected: what is found, by message, or `-` for silence. */
const snippets: readonly (readonly [string, string])[] = [
  // fetchers
  ['curl https://example.org/x', 'always'],
  ['curl example.org', 'always'],
  ['curl -fsSLo /tmp/x https://example.org/x', 'always'],
  ['curl -o localhost https://example.org', 'always'],
  ['curl --url https://example.org', 'always'],
  ['/usr/bin/curl https://example.org', 'always'],
  ['curl https://localhost.example.org', 'always'],
  ['curl https://user:pw@example.org', 'always'],
  ['curl http://169.254.169.254/latest/meta-data', 'always'],
  ['curl "$URL"', 'unresolved'],
  ['curl https://$HOST/x', 'unresolved'],
  ['curl "https://${HOST:-example.org}/x"', 'always'],
  ['curl --version', '-'],
  ['curl -V', '-'],
  ['curl --help', '-'],
  ['curl', '-'],
  ['curl http://localhost:8888/api', '-'],
  ['curl localhost:8888', '-'],
  ['curl -s http://127.0.0.1/', '-'],
  ['curl http://[::1]:80/', '-'],
  ['curl "http://$HOSTNAME:8080/"', '-'],
  ['curl http://api.localhost/', '-'],
  ['curl -H "Host: example.org" http://127.0.0.1', '-'],
  ['curl --unix-socket /run/docker.sock http://x/info', '-'],
  ['curl file:///opt/data.bin', '-'],
  ['wget https://example.org/x', 'always'],
  ['wget -q -O - https://example.org/x | tar xz', 'always'],
  ['wget -i urls.txt', 'always'],
  ['wget --version', '-'],
  ['wget -qO- http://localhost/', '-'],
  ['aria2c https://example.org/x', 'always'],
  ['exec 3<>/dev/tcp/example.org/80', 'always'],
  ['cat < /dev/tcp/example.org/80', 'always'],
  ['(echo > /dev/tcp/localhost/5432)', '-'],
  ['nc -z db.example.org 5432', 'always'],
  ['nc -l 8080', '-'],
  ['ssh login@example.org true', 'always'],
  ['ssh -V', '-'],
  ['scp host.example.org:/x /tmp', 'always'],
  ['scp /a /b', '-'],
  ['rsync -a host.example.org:/x/ /x/', 'always'],
  ['rsync -a rsync://example.org/x /x', 'always'],
  ['rsync -a /a/ /b/', '-'],
  ['ping -c 1 example.org', 'always'],
  ['nslookup example.org', 'always'],
  ['openssl s_client -connect example.org:443', 'always'],
  ['openssl version', '-'],
  // repositories
  ['git clone https://example.org/x.git', 'always'],
  ['git clone git@example.org:x.git', 'always'],
  ['git -C /x -c a.b=c clone --depth 1 https://example.org/x.git', 'always'],
  ['git clone "$REPO"', 'unresolved'],
  ['git clone /srv/x.git', '-'],
  ['git clone file:///srv/x.git', '-'],
  ['git clone ./x y', '-'],
  ['git pull', 'always'],
  ['git -C /repo fetch --all', 'always'],
  ['git fetch /srv/mirror.git', '-'],
  ['git submodule update --init', 'always'],
  ['git submodule status', '-'],
  ['git config --global user.name x', '-'],
  ['git config --global url.https://a.insteadOf b', '-'],
  ['git status', '-'],
  ['git lfs install', '-'],
  ['git lfs pull', 'always'],
  // Python
  ['pip install numpy', 'always'],
  ['pip3.12 install --user numpy', 'always'],
  ['python -m pip install -r requirements.txt', 'always'],
  ['python3 -u -m pip install x', 'always'],
  ['pip install --no-index --find-links /wheels numpy', '-'],
  ['PIP_NO_INDEX=1 pip install numpy', '-'],
  ['export PIP_NO_INDEX=1\npip install numpy', '-'],
  ['pip install -e .', 'possible'],
  ['pip install -e . --no-deps --no-build-isolation', '-'],
  ['pip install --no-deps ./x-1.0-py3-none-any.whl', '-'],
  ['pip list', '-'],
  ['pip --version', '-'],
  ['pip config set global.index-url https://example.org', '-'],
  ['pip freeze', '-'],
  ['uv sync', 'always'],
  ['uv pip install x', 'always'],
  ['uv --offline sync', '-'],
  ['uv venv', '-'],
  ['uvx ruff', 'always'],
  ['pipx install x', 'always'],
  ['pipx list', '-'],
  ['poetry install', 'always'],
  ['poetry run python x.py', '-'],
  ['python -c "import nltk; nltk.download(\'punkt\')"', 'always'],
  ['python -c "print(1)"', '-'],
  ['python -c "print(\'requests.get(1)\')"', '-'],
  ['python -m nltk.downloader punkt', 'always'],
  ['python -m spacy download en_core_web_sm', 'always'],
  ['python -m http.server', '-'],
  ['python - <<EOF\nimport urllib.request\nurllib.request.urlopen("https://example.org")\nEOF', 'always'],
  ['python - <<EOF\nimport urllib.request\nurllib.request.urlopen("http://localhost:1")\nEOF', '-'],
  // conda
  ['conda install -y numpy', 'always'],
  ['mamba env update -f /environment.yml', 'always'],
  ['micromamba create -n x python', 'always'],
  ['conda env create', 'always'],
  ['pixi install', 'always'],
  ['conda activate base', '-'],
  ['conda list', '-'],
  ['conda run -n x python y.py', '-'],
  ['conda run -n x pip install y', 'always'],
  ['conda install --offline numpy', '-'],
  ['conda env list', '-'],
  ['conda create -n empty', '-'],
  ['conda install /pkgs/x-1.0-0.conda', '-'],
  ['eval "$(conda shell.bash hook)"', '-'],
  ['pixi run start', '-'],
  // system packages
  ['apt-get update && apt-get install -y vim', 'always always'],
  ['apt-get -y install vim', 'always'],
  ['apt-get clean', '-'],
  ['apt list --installed', '-'],
  ['dnf -y install vim', 'always'],
  ['dnf list installed', '-'],
  ['apk add --no-cache vim', 'always'],
  ['apk --no-network add vim', '-'],
  ['apk info', '-'],
  ['zypper -n in vim', 'always'],
  ['pacman -Syu', 'always'],
  ['pacman -Q', '-'],
  ['dpkg -i x.deb', '-'],
  // other packages
  ['npm ci', 'always'],
  ['npm run start', '-'],
  ['npm install --offline', '-'],
  ['yarn', 'always'],
  ['yarn --version', '-'],
  ['yarn start', '-'],
  ['gem install x', 'always'],
  ['bundle install', 'always'],
  ['bundle exec rails server', '-'],
  ['cargo install x', 'always'],
  ['cargo --version', '-'],
  ['go mod download', 'always'],
  ['go version', '-'],
  ['R -e \'install.packages("x")\'', 'always'],
  ['Rscript -e \'remotes::install_github("a/b")\'', 'always'],
  ['Rscript -e \'install.packages("x.tar.gz", repos = NULL)\'', '-'],
  ["Rscript -e 'library(x)'", '-'],
  ["julia -e 'using Pkg; Pkg.instantiate()'", 'always'],
  ['julia -e \'using Pkg; Pkg.activate(".")\'', '-'],
  ['spack install zlib', 'always'],
  ['spack load zlib', '-'],
  ['spack env activate .', '-'],
  // models, data, images
  ['huggingface-cli download org/model', 'always'],
  ['HF_HUB_OFFLINE=1 huggingface-cli download org/model', '-'],
  ['hf download org/model', 'always'],
  ['aws s3 cp s3://bucket/x /tmp', 'always'],
  ['gsutil cp gs://bucket/x /tmp', 'always'],
  ['gsutil version', '-'],
  ['rclone copy remote:x /tmp', 'always'],
  ['rclone copy /a /b', '-'],
  ['apptainer pull x.sif docker://alpine', 'always'],
  ['apptainer exec /x.sif true', '-'],
  ['skopeo copy docker://alpine dir:/x', 'always'],
  ['skopeo inspect oci:/x', '-'],
  // what is no command
  ['# curl https://example.org', '-'],
  ['echo "curl https://example.org"', '-'],
  ['echo curl https://example.org', '-'],
  ['printf "%s" "pip install x"', '-'],
  ['cat <<EOF\ncurl https://example.org\nEOF', '-'],
  ['cat <<"EOF" > /tmp/x.sh\ncurl https://example.org\nEOF', '-'],
  ['command -v curl', '-'],
  ['which wget', '-'],
  ['type git', '-'],
  ['X="curl https://example.org"', '-'],
  ['alias get="curl https://example.org"', '-'],
  ['f() { curl https://example.org; }', '-'],
  ['if false; then curl https://example.org; fi', '-'],
  ['true || curl https://example.org', '-'],
  ['exit 0\ncurl https://example.org', '-'],
  ['exec sleep 1\ncurl https://example.org', '-'],
  // what is one, in other words
  ['bash -c "curl https://example.org"', 'always'],
  ['sh -euc "curl https://example.org"', 'always'],
  ['bash <<EOF\ncurl https://example.org\nEOF', 'always'],
  ['echo "curl https://example.org" | sh', 'always'],
  ['bash <(curl https://example.org)', 'always'],
  ['X=$(curl https://example.org)', 'always'],
  ['echo "$(curl https://example.org)"', 'always'],
  ['cat <<EOF\n$(curl https://example.org)\nEOF', 'always'],
  ['sudo -u x curl https://example.org', 'always'],
  ['env A=1 timeout -k 1 5 nice -n 3 curl https://example.org', 'always'],
  ['su - x -c "curl https://example.org"', 'always'],
  ['gosu x curl https://example.org', 'always'],
  ['echo https://example.org | xargs -n 1 curl https://example.org', 'always'],
  ['eval "curl https://example.org"', 'always'],
  ['URL=https://example.org; curl $URL', 'always'],
  ['URL=http://localhost; curl $URL', '-'],
  ['GET="curl -s"; $GET https://example.org', 'always'],
  ['A=(-s https://example.org); curl "${A[@]}"', 'always'],
  ['f() { curl "$1"; }; f https://example.org', 'always'],
  ['f() { curl "$1"; }; f http://localhost', '-'],
  ['for u in https://a.example.org https://b.example.org; do curl $u; done', 'always'],
  ['(cd /tmp && curl https://example.org)', 'always'],
  ['{ curl https://example.org; } &', 'always'],
  ['! curl https://example.org', 'always'],
  ['until curl https://example.org; do sleep 1; done', 'always'],
  ['while true; do curl https://example.org; sleep 9; done', 'always'],
  ['mkdir -p /x && cd /x && curl https://example.org', 'always'],
  ['curl https://example.org || true', 'always'],
  // what depends
  ['if [ -n "$X" ]; then curl https://example.org; fi', 'conditional'],
  ['if [ -n "$X" ]; then :; else curl https://example.org; fi', 'conditional'],
  ['[ -f /x ] && curl https://example.org', 'conditional'],
  ['[ -f /x ] || curl https://example.org', 'conditional'],
  ['[[ $X == y ]] && curl https://example.org', 'conditional'],
  ['case $1 in get) curl https://example.org;; esac', 'conditional'],
  ['while read -r u; do curl https://example.org; done < /x', 'conditional'],
  ['command -v curl && curl https://example.org', 'conditional'],
  ['trap "curl https://example.org" EXIT', 'conditional'],
  ['if test -x /usr/bin/curl; then G="curl -s"; else G="wget -qO-"; fi; $G https://example.org', 'always'],
  ['X=${Y:-$(curl https://example.org)}', 'conditional'],
  ['U=http://localhost; [ -n "$Z" ] && U=https://example.org; curl $U', 'conditional'],
  ['f() { curl https://example.org; }; [ -n "$X" ] && f', 'conditional'],
];

describe('network/no-runtime-egress: one script', () => {
  test.each(snippets)('%s → %s', async (script, expected) => {
    const { seen } = await judge(started(script));
    const messages = seen.map((item) => item.split(' ')[0]);
    expect(messages.length === 0 ? '-' : messages.join(' ')).toBe(expected);
  });
  test('the table holds both sides', () => {
    expect(snippets.length).toBeGreaterThan(120);
    expect(snippets.filter(([, expected]) => expected === '-').length).toBeGreaterThan(60);
  });
});

describe('network/no-runtime-egress: whole images', () => {
  test.each(scripts)('$name', async ({ sketch, finds, outcome }) => {
    const result = await judge(sketch);
    expect(
      result.findings.map(
        (finding) =>
          `${finding.messageId} ${'path' in finding.where ? finding.where.path : finding.where.kind}:${'line' in finding.where ? finding.where.line : 0}`,
      ),
    ).toEqual(finds);
    expect({ outcome: result.outcome, misses: result.misses.length }).toEqual({ outcome, misses: 0 });
  });
  test('credentials in a command are not shown', async () => {
    const { findings } = await judge(
      started('curl -u bob:hunter2 "https://eve:s3cret@example.org/x?token=abcdef" -H "Authorization: Bearer qwertz"'),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.text).not.toMatch(/hunter2|s3cret|abcdef|qwertz/);
  });
  test('a command is shown with line and column', async () => {
    const { findings } = await judge(started('set -e\n  cd /tmp; curl https://example.org'));
    expect(findings[0]?.where).toMatchObject({ kind: 'path', path: 'start.sh', line: 3, column: 12 });
  });
});

describe('following hostile scripts', () => {
  const walk = (text: string) => {
    const budget = { left: 50_000 };
    let visited = 0;
    walkScript({ path: 's', text }, Scope.of('/s', ['a'], [['HOME', '/root']]), {
      budget,
      source: (path) => (path === '/s' ? { path: 's', text } : 'absent'),
      glob: () => [],
      visit: () => {
        visited += 1;
      },
      miss: () => {},
    });
    return visited;
  };
  const corpus = snippets.map(([script]) => script);
  test('never throws on mutated scripts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...corpus),
        fc.constantFrom(...corpus),
        fc.nat(200),
        fc.nat(200),
        fc.string({ maxLength: 6, unit: fc.constantFrom(...'$(){}[]`\'"\\;&|<>\n#!=*?~- xEOF') }),
        (a, b, cut, from, middle) => {
          expect(walk(a.slice(0, cut) + middle + b.slice(from))).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 3000 },
    );
  });
  test.each([
    ['deep substitutions', '$('.repeat(20_000)],
    ['deep groups', `${'{ '.repeat(20_000)}curl x`],
    ['deep arithmetic', `echo $((${'1+'.repeat(50_000)}1))`],
    ['a value that doubles', `a=x\n${'a=$a$a\n'.repeat(60)}echo $a`],
    ['an array that doubles', `a=(x)\n${'a=("${a[@]}" "${a[@]}")\n'.repeat(60)}echo "${'${a[@]}'}"`],
    ['eval of itself', 'f=\'eval "$f"; eval "$f"\'\neval "$f"'],
    [
      'functions that call each other',
      Array.from({ length: 40 }, (_, i) => `f${i}() { f${i + 1}; f${i + 1}; }`).join('\n') + '\nf0',
    ],
    ['a script that sources itself', '. /s; . /s; . /s'],
    ['nested loops', `${'for i in 1 2 3 4 5 6 7 8 9; do '.repeat(12)}echo $i;${' done;'.repeat(12)}`],
    [
      'many branches over many variables',
      `${Array.from({ length: 2000 }, (_, i) => `v${i}=1; if [ $v${i} ]; then v${i}=2; fi`).join('\n')}`,
    ],
    ['one line of quotes', '"\''.repeat(100_000)],
    ['unfinished heredocs', 'cat <<A <<B <<C\n'.repeat(3000)],
  ])('ends soon: %s', (_name, text) => {
    const before = performance.now();
    walk(text);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
