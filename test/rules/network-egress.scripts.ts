// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are shell texts
import type { Sketch } from '../../src/model/sketch.ts';

/** Whole images in the manner of well-known ones; the scripts are written for these tests. */
export const scripts: readonly {
  readonly name: string;
  readonly sketch: Sketch;
  readonly finds: readonly string[];
  readonly outcome: string;
}[] = [
  {
    name: 'a notebook stack: start.sh with hooks, sudo and a drop of privileges downloads nothing',
    outcome: 'pass',
    finds: [],
    sketch: {
      runtime: {
        entrypoint: ['tini', '-g', '--', 'start.sh'],
        cmd: ['start-notebook.sh'],
        user: '1000',
        workdir: '/home/nb',
        env: {
          PATH: '/opt/conda/bin:/usr/local/bin:/usr/bin:/bin',
          CONDA_DIR: '/opt/conda',
          HOME: '/home/nb',
          NB_USER: 'nb',
        },
      },
      files: {
        'usr/bin/tini': { bytes: 'f0VMRgIBAQ==', mode: '755' },
        'usr/local/bin/start.sh': {
          mode: '755',
          content: `#!/bin/bash
set -e
_log () {
    if [[ "$*" == "ERROR:"* ]] || [[ "\${QUIET}" == "" ]]; then
        echo "$@"
    fi
}
_log "Entered start.sh with args:" "$@"
unset_explicit_env_vars () {
    if [ -n "\${TO_UNSET}" ]; then
        for name in $(echo "\${TO_UNSET}" | tr "," " "); do unset "\${name}"; done
        unset TO_UNSET
    fi
}
if [ $# -eq 0 ]; then
    cmd=( "bash" )
else
    cmd=( "$@" )
fi
source /usr/local/bin/run-hooks.sh /usr/local/bin/start-notebook.d
if [ "$(id -u)" == 0 ]; then
    if [[ "\${NB_USER}" != "nb" ]]; then
        usermod --home "/home/\${NB_USER}" --login "\${NB_USER}" nb
        cp -a /home/nb "/home/\${NB_USER}"
    fi
    if [[ "\${GRANT_SUDO}" == "1" ]]; then
        echo "\${NB_USER} ALL=(ALL) NOPASSWD:ALL" >> /etc/sudoers.d/added
    fi
    source /usr/local/bin/run-hooks.sh /usr/local/bin/before-notebook.d
    unset_explicit_env_vars
    exec sudo --preserve-env --set-home --user "\${NB_USER}" PATH="\${PATH}" "\${cmd[@]}"
else
    if ! whoami &> /dev/null; then
        sed --in-place "s/^nb:/nayvoj:/" /etc/passwd
    fi
    source /usr/local/bin/run-hooks.sh /usr/local/bin/before-notebook.d
    unset_explicit_env_vars
    exec "\${cmd[@]}"
fi
`,
        },
        'usr/local/bin/run-hooks.sh': `#!/bin/bash
if [ "$#" -ne 1 ]; then echo "one folder please"; return 1; fi
echo "Running hooks in: $1"
for f in "$1/"*; do
    case "\${f}" in
        *.sh) echo "Sourcing \${f}"; source "\${f}" ;;
        *) if [ -x "\${f}" ]; then "\${f}"; fi ;;
    esac
done
`,
        'usr/local/bin/before-notebook.d/10activate.sh': 'eval "$(conda shell.bash hook)"\n',
        'usr/local/bin/start-notebook.sh': {
          mode: '755',
          content: '#!/bin/bash\nexec /usr/local/bin/start-notebook.py "$@"\n',
        },
        'usr/local/bin/start-notebook.py': {
          mode: '755',
          content:
            '#!/usr/bin/env python\nimport os, shlex, sys\ncommand = ["jupyter", "lab"]\ncommand += sys.argv[1:]\nos.execvp(command[0], command)\n',
        },
        'opt/conda/etc/profile.d/conda.sh': '__conda_exe() {\n    ( "$CONDA_EXE" "$@" )\n}\n',
      },
    },
  },
  {
    name: 'the same with a hook that installs packages',
    outcome: 'fail',
    finds: ['conditional usr/local/bin/before-notebook.d/20packages.sh:3'],
    sketch: {
      runtime: {
        entrypoint: ['tini', '--', '/usr/local/bin/start.sh'],
        cmd: ['jupyter', 'lab'],
        env: { PATH: '/usr/local/bin:/usr/bin' },
      },
      files: {
        'usr/local/bin/start.sh': {
          mode: '755',
          content:
            '#!/bin/bash\nfor f in /usr/local/bin/before-notebook.d/*; do\n  case "$f" in *.sh) . "$f";; esac\ndone\nexec "$@"\n',
        },
        'usr/local/bin/before-notebook.d/20packages.sh':
          'if [ -n "$PIP_PACKAGES" ]; then\n  # for users\n  pip install --user $PIP_PACKAGES\nfi\n',
      },
    },
  },
  {
    name: 'a database: functions, initialisation folder and exec gosu',
    outcome: 'pass',
    finds: [],
    sketch: {
      runtime: {
        entrypoint: ['docker-entrypoint.sh'],
        cmd: ['postgres'],
        env: { PATH: '/usr/local/bin:/usr/bin:/bin', PGDATA: '/var/lib/postgresql/data' },
      },
      files: {
        'docker-entrypoint-initdb.d/': {},
        'usr/bin/postgres': { bytes: 'f0VMRgIBAQ==', mode: '755' },
        'usr/local/bin/docker-entrypoint.sh': {
          mode: '755',
          content: `#!/usr/bin/env bash
set -Eeo pipefail
file_env() {
	local var="$1"
	local fileVar="\${var}_FILE"
	local def="\${2:-}"
	if [ "\${!var:-}" ] && [ "\${!fileVar:-}" ]; then
		printf >&2 'error: both %s and %s are set\\n' "$var" "$fileVar"
		exit 1
	fi
	local val="$def"
	if [ "\${!fileVar:-}" ]; then val="$(< "\${!fileVar}")"; fi
	export "$var"="$val"
}
_is_sourced() {
	[ "\${#FUNCNAME[@]}" -ge 2 ] && [ "\${FUNCNAME[0]}" = '_is_sourced' ] && [ "\${FUNCNAME[1]}" = 'source' ]
}
process_init_files() {
	local f
	for f; do
		case "$f" in
			*.sh)
				if [ -x "$f" ]; then "$f"; else . "$f"; fi
				;;
			*.sql) psql -f "$f" ;;
			*.sql.gz) gunzip -c "$f" | psql ;;
		esac
	done
}
temp_server_start() {
	pg_ctl -D "$PGDATA" -o "-c listen_addresses=''" -w start
}
_main() {
	if [ "\${1:0:1}" = '-' ]; then
		set -- postgres "$@"
	fi
	if [ "$1" = 'postgres' ]; then
		file_env 'POSTGRES_USER' 'postgres'
		if [ "$(id -u)" = '0' ]; then
			exec gosu postgres "$BASH_SOURCE" "$@"
		fi
		if [ ! -s "$PGDATA/PG_VERSION" ]; then
			temp_server_start "$@"
			process_init_files /docker-entrypoint-initdb.d/*
		fi
	fi
	exec "$@"
}
if ! _is_sourced; then
	_main "$@"
fi
`,
        },
      },
    },
  },
  {
    name: 'the same with an initialisation script that loads data',
    outcome: 'fail',
    finds: ['conditional docker-entrypoint-initdb.d/10-load.sh:2'],
    sketch: {
      runtime: { entrypoint: ['/entry.sh'], cmd: ['postgres'], env: { PATH: '/usr/bin' } },
      files: {
        'entry.sh':
          '#!/bin/bash\ninit() { local f; for f; do case "$f" in *.sh) . "$f";; esac; done; }\nif [ ! -s "$PGDATA/PG_VERSION" ]; then init /docker-entrypoint-initdb.d/*; fi\nexec "$@"\n',
        'docker-entrypoint-initdb.d/10-load.sh': '#!/bin/bash\ncurl -fsSL https://data.example.org/dump.sql | psql\n',
      },
    },
  },
  {
    name: 'a repository image: the Python entrypoint hands over to the start file',
    outcome: 'fail',
    finds: ['always home/jovyan/start:4'],
    sketch: {
      runtime: {
        entrypoint: ['/usr/local/bin/repo2docker-entrypoint'],
        cmd: ['jupyter', 'notebook', '--ip', '0.0.0.0'],
        workdir: '/home/jovyan',
        env: {
          PATH: '/srv/conda/envs/notebook/bin:/usr/bin',
          R2D_ENTRYPOINT: '/home/jovyan/start',
          NB_PYTHON_PREFIX: '/srv/conda/envs/notebook',
        },
      },
      files: {
        'usr/local/bin/repo2docker-entrypoint': {
          mode: '755',
          content:
            '#!/usr/bin/env python3 -u\n# goes through the environment\nimport os, subprocess, sys\ndef main():\n    r2d_entrypoint = os.environ.get("R2D_ENTRYPOINT")\n    command = ([r2d_entrypoint] if r2d_entrypoint else []) + sys.argv[1:]\n    child = subprocess.Popen(command)\n    sys.exit(child.wait())\nif __name__ == "__main__":\n    main()\n',
        },
        'home/jovyan/start': {
          mode: '755',
          content:
            '#!/bin/bash\nset -e\nexport DATA="$HOME/data"\nwget -q -P "$DATA" https://data.example.org/set.nc\nexec "$@"\n',
        },
        'srv/conda/envs/notebook/etc/conda/activate.d/gdal.sh': 'export GDAL_DATA="$CONDA_PREFIX/share/gdal"\n',
      },
    },
  },
  {
    name: 'conda activation hooks: compilers set variables, one looks for news',
    outcome: 'fail',
    finds: ['conditional opt/conda/envs/lab/etc/conda/activate.d/news.sh:1'],
    sketch: {
      runtime: { cmd: ['/bin/bash'], env: { PATH: '/opt/conda/bin:/bin' } },
      files: {
        'opt/conda/bin/conda': {
          mode: '755',
          content: '#!/opt/conda/bin/python\nimport sys\nfrom conda.cli import main\nsys.exit(main())\n',
        },
        'opt/conda/etc/conda/activate.d/gcc.sh':
          '_get_sysroot() { "$1" -print-sysroot; }\nexport CC="$CONDA_PREFIX/bin/gcc" CURL_CA_BUNDLE="$CONDA_PREFIX/ssl/cacert.pem"\n',
        'opt/conda/envs/lab/etc/conda/activate.d/news.sh': 'curl -s https://news.example.org/motd\n',
        'opt/conda/envs/lab/conda-meta/history': '',
      },
    },
  },
  {
    name: 'an HPC stack: setup through a chain of sourced files finds itself',
    outcome: 'pass',
    finds: [],
    sketch: {
      runtime: { entrypoint: ['/opt/stack/entry.sh'], cmd: ['bash', '-l'], env: { PATH: '/usr/bin:/bin' } },
      files: {
        'opt/stack/entry.sh':
          '#!/usr/bin/env bash\nhere="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"\n. "$here/share/setup-env.sh"\nspack env activate --without-view /opt/env\nspack load openmpi\nif [ $# -eq 0 ]; then exec bash -l; fi\nexec "$@"\n',
        'opt/stack/share/setup-env.sh':
          'export SPACK_ROOT=/opt/stack\n_spack_fn() {\n  case "$1" in\n    load) eval "$(command spack load --sh "$2")" ;;\n    *) command spack "$@" ;;\n  esac\n}\nspack() { _spack_fn "$@"; }\nfor _f in "$SPACK_ROOT"/share/completion.d/*.bash; do\n  [ -r "$_f" ] && . "$_f"\ndone\n',
        'opt/stack/share/completion.d/a.bash': '_complete() { COMPREPLY=(install fetch mirror); }\n',
        'etc/profile':
          'if [ -d /etc/profile.d ]; then\n  for i in /etc/profile.d/*.sh; do\n    if [ -r $i ]; then\n      . $i\n    fi\n  done\n  unset i\nfi\n',
        'etc/profile.d/lang.sh': 'export LANG=C.UTF-8\n',
      },
    },
  },
  {
    name: 'the same, building what lacks at start, and a login hook that updates itself',
    outcome: 'fail',
    finds: ['always opt/stack/setup-env.sh:1', 'conditional etc/profile.d/update.sh:1'],
    sketch: {
      runtime: { entrypoint: ['/opt/stack/entry.sh'], env: { PATH: '/usr/bin:/bin' } },
      files: {
        'opt/stack/entry.sh': '#!/bin/bash\n. /opt/stack/setup-env.sh\nspack install --fail-fast zlib\nexec "$@"\n',
        'opt/stack/setup-env.sh': 'spack() { command spack "$@"; }\n',
        'etc/profile.d/update.sh': 'git -C /opt/stack pull --quiet\n',
      },
    },
  },
  {
    name: 'an Apptainer image: runscript, environment and a start script',
    outcome: 'fail',
    finds: [
      'always .singularity.d/env/90-environment.sh:2',
      'always .singularity.d/runscript:2',
      'conditional .singularity.d/startscript:2',
    ],
    sketch: {
      kind: 'sif',
      files: {
        '.singularity.d/runscript': {
          mode: '755',
          content: '#!/bin/sh\npip install --target /tmp/x tool\nexec tool "$@"\n',
        },
        '.singularity.d/startscript': { mode: '755', content: '#!/bin/sh\nwget https://example.org/server.conf\n' },
        '.singularity.d/env/90-environment.sh': '#!/bin/sh\nexport TOKEN="$(curl -s https://auth.example.org/token)"\n',
        '.singularity.d/env/01-base.sh': '#!/bin/sh\nexport LC_ALL=C\n',
      },
    },
  },
  {
    name: 'a Python entrypoint that fetches at its top and in a function',
    outcome: 'fail',
    finds: ['conditional app/main.py:4', 'always app/main.py:6'],
    sketch: {
      runtime: { entrypoint: ['python', '/app/main.py'], env: { PATH: '/usr/bin' } },
      files: {
        'usr/bin/python': { bytes: 'f0VMRgIBAQ==', mode: '755' },
        'app/main.py':
          '"""requests.get("https://doc")"""\nimport requests\ndef later():\n    return requests.get("https://api.example.org")\n# requests.get("https://comment")\nmodel = snapshot_download("org/model")\nrequests.get("http://localhost:8000")\n',
      },
    },
  },
  {
    name: 'a Python entrypoint that starts other programs',
    outcome: 'fail',
    finds: ['conditional app/run.py:3', 'always app/run.py:6', 'always app/run.py:9'],
    sketch: {
      runtime: { entrypoint: ['/app/run.py'] },
      files: {
        'app/run.py': {
          mode: '755',
          content:
            '#!/usr/bin/env python3\ndef install(name):\n    subprocess.check_call([sys.executable, "-m", "pip", "install", name])\n# subprocess.run(["curl", "https://example.org"])\nsubprocess.run(["ls", "-l"])\nsubprocess.run(\n    ["wget", "-q", "https://example.org/x"],\n)\nos.system("cd /tmp && curl https://example.org | sh")\nos.system("curl http://localhost/")\n',
        },
      },
    },
  },
  {
    name: 'an OCI runtime config without a file tree',
    outcome: 'fail',
    finds: ['always json:0'],
    sketch: {
      kind: 'runtime-config',
      runtimeConfig: {
        process: { args: ['sh', '-c', 'wget https://example.org/x && exec x'], env: ['PATH=/bin'], cwd: '/' },
      },
    },
  },
  {
    name: 'an OCI runtime config that starts a script nobody sees',
    outcome: 'inconclusive',
    finds: [],
    sketch: {
      kind: 'runtime-config',
      runtimeConfig: { process: { args: ['/start.sh'], env: ['PATH=/bin'], cwd: '/' } },
    },
  },
  {
    name: 'a script in a language that is not read',
    outcome: 'inconclusive',
    finds: [],
    sketch: {
      runtime: { entrypoint: ['/start'] },
      files: { start: { mode: '755', content: '#!/usr/bin/tclsh\nputs hello\n' } },
    },
  },
  {
    name: 's6 starts what its folders hold',
    outcome: 'fail',
    finds: ['always etc/cont-init.d/10-data:2', 'always etc/services.d/app/run:3'],
    sketch: {
      runtime: { cmd: ['/init'], env: { PATH: '/usr/bin' } },
      files: {
        init: { mode: '755', content: '#!/command/execlineb -S0\nforeground { s6-setup }\nexec s6-svscan\n' },
        'etc/cont-init.d/10-data': '#!/usr/bin/with-contenv bash\nwget https://data.example.org/x\n',
        'etc/services.d/app/run': '#!/bin/sh\n# the app\nnpm install && exec npm start\n',
      },
    },
  },
  { name: 'an empty image', outcome: 'pass', finds: [], sketch: { runtime: {}, files: {} } },
];
