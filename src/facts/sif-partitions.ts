/** What rules ask of the objects of a SIF. */
export {
  buildRecords,
  isEncrypted,
  isPartition,
  primaryPartitions,
  statedArchitectures,
} from '../formats/sif/contents.ts';
