import { describe, expect, test } from 'vitest';
import recipeCaches from '../../src/facts/recipe-caches.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';

const left = async (...lines: readonly string[]) => {
  const dockerfile = `FROM a\n${lines.join('\n')}\n`;
  return (await recipeCaches.derive(sketchSubject({ dockerfile }))).map(({ manager }) => manager);
};

describe('what is left', () => {
  test.each([
    ['RUN apt-get update && apt-get install -y x', ['apt']],
    ['RUN apt-get install -y x', []],
    ['RUN apt-get update && apt-get install -y x && rm -rf /var/lib/apt/lists/*', []],
    ['RUN apt-get update && rm -rf /var/lib/apt/lists/* /tmp/* && apt-get update', ['apt']],
    ['RUN apt-get update && rm -r /var/lib/apt', []],
    ['RUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update', []],
    ['RUN --mount=type=bind,target=/var/lib/apt apt-get update', ['apt']],
    ['RUN apk add x', ['apk']],
    ['RUN apk --no-cache add x', []],
    ['RUN apk add x && rm -rf /var/cache/apk/*', []],
    ['RUN yum install -y x && yum clean all', []],
    ['RUN yum install -y x && rm -rf /var/cache/yum', []],
    ['RUN dnf install -y x', ['dnf']],
    ['RUN zypper -n in x && zypper clean', []],
    ['RUN pacman -Sy x && pacman -Scc', []],
    ['RUN pip install x', ['pip']],
    ['RUN pip install --no-cache x', []],
    ['RUN pip install x && rm -rf ~/.cache', []],
    ['RUN pip install x && rm -rf ~/.cache/yarn', ['pip']],
    ['RUN PIP_NO_CACHE_DIR=1 pip install x', []],
    ['ENV PIP_NO_CACHE_DIR=false\nRUN pip install x', ['pip']],
    ['ARG PIP_CACHE_DIR=/c\nRUN --mount=type=cache,target=/c pip install x', []],
    ['RUN conda install x && pip install y', ['conda', 'pip']],
    ['RUN mamba install x && mamba clean --all -f -y', []],
    ['RUN conda env create -f e.yml && rm -rf /opt/conda/pkgs/*', []],
    ['RUN npm ci && npm cache clean --force', []],
    ['RUN npm ci', ['npm']],
    ['ONBUILD RUN npm ci', []],
  ])('%s', async (line, expected) => expect(await left(line)).toEqual(expected));
});

test('stages that only hand on files do not count, those that are a base do', async () => {
  expect(await left('RUN pip install x', 'FROM b', 'COPY --from=0 /x /x')).toEqual([]);
  expect(await left('FROM a AS b', 'RUN pip install x', 'FROM b')).toEqual(['pip']);
});
