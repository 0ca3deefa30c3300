// This file is generated: npm run generate
import type { AnyRule } from '../src/rule.ts';
import binderRepositoryValid from './binder/repository-valid.ts';
import certsBundlePresent from './certs/bundle-present.ts';
import certsBundleValid from './certs/bundle-valid.ts';
import certsEnvResolves from './certs/env-resolves.ts';
import certsNoUnknownAuthorities from './certs/no-unknown-authorities.ts';
import certsRequiredAuthorities from './certs/required-authorities.ts';
import certsVerificationEnabled from './certs/verification-enabled.ts';
import configEnvSound from './config/env-sound.ts';
import configNoIgnoredSettings from './config/no-ignored-settings.ts';
import configWorkdirExists from './config/workdir-exists.ts';
import entrypointNotEssential from './entrypoint/not-essential.ts';
import entrypointResolves from './entrypoint/resolves.ts';
import environmentValid from './environment/valid.ts';
import fsIdsInRange from './fs/ids-in-range.ts';
import fsLdCacheFresh from './fs/ld-cache-fresh.ts';
import fsLinksResolve from './fs/links-resolve.ts';
import fsMountPointsExist from './fs/mount-points-exist.ts';
import fsNamesPortable from './fs/names-portable.ts';
import fsNoCaches from './fs/no-caches.ts';
import fsNoDaemons from './fs/no-daemons.ts';
import fsNoDeviceNodes from './fs/no-device-nodes.ts';
import fsNoFileCapabilities from './fs/no-file-capabilities.ts';
import fsNoReservedPaths from './fs/no-reserved-paths.ts';
import fsNoSetuid from './fs/no-setuid.ts';
import fsNoShadowedContent from './fs/no-shadowed-content.ts';
import fsNoWorldWritable from './fs/no-world-writable.ts';
import fsReadOnlyReady from './fs/read-only-ready.ts';
import fsShellPresent from './fs/shell-present.ts';
import networkNamespaceIsolated from './network/namespace-isolated.ts';
import networkNoBakedProxy from './network/no-baked-proxy.ts';
import networkNoRuntimeEgress from './network/no-runtime-egress.ts';
import networkOfflineReady from './network/offline-ready.ts';
import networkPortsUnprivileged from './network/ports-unprivileged.ts';
import ociAnnotationsValid from './oci/annotations-valid.ts';
import ociDiffIdsMatch from './oci/diff-ids-match.ts';
import ociDigestsMatch from './oci/digests-match.ts';
import ociHistoryConsistent from './oci/history-consistent.ts';
import ociLayersReadable from './oci/layers-readable.ts';
import ociLayoutValid from './oci/layout-valid.ts';
import ociMediaTypesKnown from './oci/media-types-known.ts';
import ociPathsSafe from './oci/paths-safe.ts';
import ociPlatformConsistent from './oci/platform-consistent.ts';
import ociReferenceValid from './oci/reference-valid.ts';
import ociRuntimeConfigValid from './oci/runtime-config-valid.ts';
import ociSchemaValid from './oci/schema-valid.ts';
import packagesInodeBudget from './packages/inode-budget.ts';
import pinsBaseImage from './pins/base-image.ts';
import pinsConda from './pins/conda.ts';
import pinsNoUnverifiedDownload from './pins/no-unverified-download.ts';
import pinsPip from './pins/pip.ts';
import pinsReference from './pins/reference.ts';
import pinsSpack from './pins/spack.ts';
import pinsSystemPackages from './pins/system-packages.ts';
import provenanceBaseRecorded from './provenance/base-recorded.ts';
import provenanceLabelsRequired from './provenance/labels-required.ts';
import provenanceSourceRecorded from './provenance/source-recorded.ts';
import recipeBuildsUnprivileged from './recipe/builds-unprivileged.ts';
import recipeCachesCleaned from './recipe/caches-cleaned.ts';
import recipeExecForm from './recipe/exec-form.ts';
import recipeInstructionsAllowed from './recipe/instructions-allowed.ts';
import recipeLabelsPresent from './recipe/labels-present.ts';
import recipeNoCondaInstaller from './recipe/no-conda-installer.ts';
import recipeNoRemoteAdd from './recipe/no-remote-add.ts';
import recipeValid from './recipe/valid.ts';
import secretsNoneInConfig from './secrets/none-in-config.ts';
import secretsNoneInDeletedFiles from './secrets/none-in-deleted-files.ts';
import secretsNoneInFiles from './secrets/none-in-files.ts';
import sifArchitectureConsistent from './sif/architecture-consistent.ts';
import sifDefinitionEmbedded from './sif/definition-embedded.ts';
import sifNotEncrypted from './sif/not-encrypted.ts';
import sifPrimaryPartition from './sif/primary-partition.ts';
import sifStructureValid from './sif/structure-valid.ts';
import sizeCompressed from './size/compressed.ts';
import sizeConversionSpace from './size/conversion-space.ts';
import sizeFileCount from './size/file-count.ts';
import sizeLargestFiles from './size/largest-files.ts';
import sizeLayerCount from './size/layer-count.ts';
import sizeUncompressed from './size/uncompressed.ts';
import sizeWasted from './size/wasted.ts';
import squashfsStructureValid from './squashfs/structure-valid.ts';
import userAccountsSound from './user/accounts-sound.ts';
import userAnyUid from './user/any-uid.ts';
import userNoPrivilegeTools from './user/no-privilege-tools.ts';
import userNonRoot from './user/non-root.ts';
import userResolves from './user/resolves.ts';

/** Every rule, by id. */
export const rules: ReadonlyMap<string, AnyRule> = new Map<string, AnyRule>([
  ['binder/repository-valid', binderRepositoryValid],
  ['certs/bundle-present', certsBundlePresent],
  ['certs/bundle-valid', certsBundleValid],
  ['certs/env-resolves', certsEnvResolves],
  ['certs/no-unknown-authorities', certsNoUnknownAuthorities],
  ['certs/required-authorities', certsRequiredAuthorities],
  ['certs/verification-enabled', certsVerificationEnabled],
  ['config/env-sound', configEnvSound],
  ['config/no-ignored-settings', configNoIgnoredSettings],
  ['config/workdir-exists', configWorkdirExists],
  ['entrypoint/not-essential', entrypointNotEssential],
  ['entrypoint/resolves', entrypointResolves],
  ['environment/valid', environmentValid],
  ['fs/ids-in-range', fsIdsInRange],
  ['fs/ld-cache-fresh', fsLdCacheFresh],
  ['fs/links-resolve', fsLinksResolve],
  ['fs/mount-points-exist', fsMountPointsExist],
  ['fs/names-portable', fsNamesPortable],
  ['fs/no-caches', fsNoCaches],
  ['fs/no-daemons', fsNoDaemons],
  ['fs/no-device-nodes', fsNoDeviceNodes],
  ['fs/no-file-capabilities', fsNoFileCapabilities],
  ['fs/no-reserved-paths', fsNoReservedPaths],
  ['fs/no-setuid', fsNoSetuid],
  ['fs/no-shadowed-content', fsNoShadowedContent],
  ['fs/no-world-writable', fsNoWorldWritable],
  ['fs/read-only-ready', fsReadOnlyReady],
  ['fs/shell-present', fsShellPresent],
  ['network/namespace-isolated', networkNamespaceIsolated],
  ['network/no-baked-proxy', networkNoBakedProxy],
  ['network/no-runtime-egress', networkNoRuntimeEgress],
  ['network/offline-ready', networkOfflineReady],
  ['network/ports-unprivileged', networkPortsUnprivileged],
  ['oci/annotations-valid', ociAnnotationsValid],
  ['oci/diff-ids-match', ociDiffIdsMatch],
  ['oci/digests-match', ociDigestsMatch],
  ['oci/history-consistent', ociHistoryConsistent],
  ['oci/layers-readable', ociLayersReadable],
  ['oci/layout-valid', ociLayoutValid],
  ['oci/media-types-known', ociMediaTypesKnown],
  ['oci/paths-safe', ociPathsSafe],
  ['oci/platform-consistent', ociPlatformConsistent],
  ['oci/reference-valid', ociReferenceValid],
  ['oci/runtime-config-valid', ociRuntimeConfigValid],
  ['oci/schema-valid', ociSchemaValid],
  ['packages/inode-budget', packagesInodeBudget],
  ['pins/base-image', pinsBaseImage],
  ['pins/conda', pinsConda],
  ['pins/no-unverified-download', pinsNoUnverifiedDownload],
  ['pins/pip', pinsPip],
  ['pins/reference', pinsReference],
  ['pins/spack', pinsSpack],
  ['pins/system-packages', pinsSystemPackages],
  ['provenance/base-recorded', provenanceBaseRecorded],
  ['provenance/labels-required', provenanceLabelsRequired],
  ['provenance/source-recorded', provenanceSourceRecorded],
  ['recipe/builds-unprivileged', recipeBuildsUnprivileged],
  ['recipe/caches-cleaned', recipeCachesCleaned],
  ['recipe/exec-form', recipeExecForm],
  ['recipe/instructions-allowed', recipeInstructionsAllowed],
  ['recipe/labels-present', recipeLabelsPresent],
  ['recipe/no-conda-installer', recipeNoCondaInstaller],
  ['recipe/no-remote-add', recipeNoRemoteAdd],
  ['recipe/valid', recipeValid],
  ['secrets/none-in-config', secretsNoneInConfig],
  ['secrets/none-in-deleted-files', secretsNoneInDeletedFiles],
  ['secrets/none-in-files', secretsNoneInFiles],
  ['sif/architecture-consistent', sifArchitectureConsistent],
  ['sif/definition-embedded', sifDefinitionEmbedded],
  ['sif/not-encrypted', sifNotEncrypted],
  ['sif/primary-partition', sifPrimaryPartition],
  ['sif/structure-valid', sifStructureValid],
  ['size/compressed', sizeCompressed],
  ['size/conversion-space', sizeConversionSpace],
  ['size/file-count', sizeFileCount],
  ['size/largest-files', sizeLargestFiles],
  ['size/layer-count', sizeLayerCount],
  ['size/uncompressed', sizeUncompressed],
  ['size/wasted', sizeWasted],
  ['squashfs/structure-valid', squashfsStructureValid],
  ['user/accounts-sound', userAccountsSound],
  ['user/any-uid', userAnyUid],
  ['user/no-privilege-tools', userNoPrivilegeTools],
  ['user/non-root', userNonRoot],
  ['user/resolves', userResolves],
]);
