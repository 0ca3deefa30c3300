// This file is generated: npm run generate
import type { Source } from './source.ts';
import condaEnvironment from './conda-environment.ts';
import condaExplicit from './conda-explicit.ts';
import condaLock from './conda-lock.ts';
import containersDir from './containers-dir.ts';
import dockerArchive from './docker-archive.ts';
import ociArchive from './oci-archive.ts';
import ociDocument from './oci-document.ts';
import ociLayout from './oci-layout.ts';
import pipRequirements from './pip-requirements.ts';
import pixi from './pixi.ts';
import repository from './repository.ts';
import rootfs from './rootfs.ts';
import runtimeConfig from './runtime-config.ts';

/** Every source, by id. */
export const sources: readonly Source[] = [condaEnvironment, condaExplicit, condaLock, containersDir, dockerArchive, ociArchive, ociDocument, ociLayout, pipRequirements, pixi, repository, rootfs, runtimeConfig];
