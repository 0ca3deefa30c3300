// This file is generated: npm run generate
import type { Source } from './source.ts';
import condaEnvironment from './conda-environment.ts';
import condaExplicit from './conda-explicit.ts';
import condaLock from './conda-lock.ts';
import containersDir from './containers-dir.ts';
import definition from './definition.ts';
import dockerArchive from './docker-archive.ts';
import dockerfile from './dockerfile.ts';
import ociArchive from './oci-archive.ts';
import ociDocument from './oci-document.ts';
import ociLayout from './oci-layout.ts';
import ociSif from './oci-sif.ts';
import pipRequirements from './pip-requirements.ts';
import pixi from './pixi.ts';
import repository from './repository.ts';
import rootfs from './rootfs.ts';
import runtimeConfig from './runtime-config.ts';
import sif from './sif.ts';
import spack from './spack.ts';
import squashfs from './squashfs.ts';

/** Every source, by id. */
export const sources: readonly Source[] = [condaEnvironment, condaExplicit, condaLock, containersDir, definition, dockerArchive, dockerfile, ociArchive, ociDocument, ociLayout, ociSif, pipRequirements, pixi, repository, rootfs, runtimeConfig, sif, spack, squashfs];
