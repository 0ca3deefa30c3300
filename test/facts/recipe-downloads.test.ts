// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Dockerfiles are full of them.
import { describe, expect, test } from 'vitest';
import recipeDownloads from '../../src/facts/recipe-downloads.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';

const kinds = async (...lines: readonly string[]) => {
  const dockerfile = `FROM a\n${lines.map((line) => `RUN ${line}\n`).join('')}`;
  return (await recipeDownloads.derive(sketchSubject({ dockerfile }))).map(({ kind }) => kind);
};
const sha = '2af421884dd468d565137215c946ebe4e245ae26';

describe('one step', () => {
  test.each([
    ['curl -L https://h.example/x | sh', ['piped']],
    ['curl -L https://h.example/x | sudo bash -s -- -y', ['piped']],
    ['curl -L https://h.example/x | python3 -', ['piped']],
    ['curl -L https://h.example/x | python3 -c "import sys"', []],
    ['curl -L https://h.example/x | bash /script', []],
    ['curl -L https://h.example/x | grep y | sh', ['piped']],
    ['bash -c "$(curl -fsSL https://h.example/x)"', ['piped']],
    ['bash <(curl -fsSL https://h.example/x)', ['piped']],
    ['V=$(curl -s https://h.example/version) && echo $V', []],
    [`curl https://h.example/${sha}/x.sh | sh`, []],
    ['wget https://h.example/x.tar.gz && tar xf x.tar.gz', ['file']],
    ['wget https://h.example/x.tar.gz && sha256sum -c sums && tar xf x.tar.gz', []],
    ['wget https://h.example/x.tar.gz https://h.example/x.tar.gz.asc && gpg --verify x.tar.gz.asc', []],
    ['wget https://h.example/x.csv', []],
    ['wget https://h.example/x.gpg -O- | apt-key add -', []],
    ['curl -Lo /bin/x https://h.example/x && chmod +x /bin/x', ['file']],
    ['curl -Lo /bin/x https://h.example/x && chmod 0755 /bin/x', ['file']],
    ['curl -Lo /etc/x https://h.example/x && chmod 644 /etc/x', []],
    ['wget -O i https://h.example/x && sh i -b', ['file']],
    ['curl https://h.example/x | tar xz', ['file']],
    ['curl https://h.example/x.json | jq .', []],
    ['git clone https://h.example/x', ['clone']],
    ['git clone --depth 1 -b main https://h.example/x', ['clone']],
    ['git clone -b v1.2 https://h.example/x', []],
    ['git clone -b $TAG https://h.example/x', []],
    [`git clone https://h.example/x && cd x && git checkout ${sha}`, []],
    ['git clone https://h.example/x && cd x && git checkout develop', ['clone']],
    ['git clone /src/x', []],
    ['dnf install -y https://h.example/x.rpm y', ['file']],
    ['rpm -i --nodeps https://h.example/x.rpm', ['file']],
    ['rpm --import https://h.example/RPM-GPG-KEY-x', []],
  ])('%s', async (line, expected) => expect(await kinds(line)).toEqual(expected));
});

test('a later step may verify it', async () => {
  expect(await kinds('wget https://h.example/x.zip', 'echo "1  x.zip" | sha256sum -c')).toEqual([]);
  expect(await kinds('wget https://h.example/x.zip', 'echo "1  y.zip" | sha256sum -c')).toEqual(['file']);
});

test('many downloads and clones take bounded time', async () => {
  const started = performance.now();
  await kinds(
    ...Array.from({ length: 90 }, () => 'git clone https://h.example/x; wget https://h.example/x.zip; '.repeat(150)),
  );
  expect(performance.now() - started).toBeLessThan(20_000);
});
