// This file is generated: npm run generate
import type { Source } from './source.ts';
import containersDir from './containers-dir.ts';
import definition from './definition.ts';
import dockerArchive from './docker-archive.ts';
import dockerfile from './dockerfile.ts';
import ociArchive from './oci-archive.ts';
import ociDocument from './oci-document.ts';
import ociLayout from './oci-layout.ts';
import pipRequirements from './pip-requirements.ts';
import rootfs from './rootfs.ts';
import runtimeConfig from './runtime-config.ts';
import spack from './spack.ts';

/** Every source, by id. */
export const sources: readonly Source[] = [containersDir, definition, dockerArchive, dockerfile, ociArchive, ociDocument, ociLayout, pipRequirements, rootfs, runtimeConfig, spack];
