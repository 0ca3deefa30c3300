import { Args, Command, Flags } from '@oclif/core';
import { inspectionWriter } from './inspection-writer.ts';
import { listingFlags, listingOptions } from './listing.ts';
import { openProgress } from './progress.ts';

export default class Inspect extends Command {
  static override summary = 'Show what an image or a file of packages is, without judging it.';
  static override description =
    `A SUBJECT is named as for check. Of a SIF the lines of siftool header, list and info, of a squashfs those of unsquashfs -s and -lln (TZ=UTC) stand as these programs print them, each under a heading; of an image its config, layers and effective file tree; of recipes, locks and environment files what was read of them.

-f json prints the facts document (schemas/pratique/facts.schema.json), of several subjects a list of them.`;
  static override examples = [
    '<%= config.bin %> inspect image.sif',
    '<%= config.bin %> inspect image.tar --no-files',
    '<%= config.bin %> inspect image.tar -f json | jq \'.files[] | select(.mode | startswith("4"))\'',
  ];
  static override args = { subject: Args.string({ description: 'What to show.', required: true }) };
  static override flags = {
    ...listingFlags,
    output: Flags.string({ char: 'o', helpValue: 'FILE', description: 'Write there instead of to standard output.' }),
    platform: Flags.string({ helpValue: 'os/arch[/variant]', description: 'Show only this platform of an index.' }),
    'no-files': Flags.boolean({ description: 'Leave the files out.' }),
    'no-digest': Flags.boolean({
      description: 'Of a SIF or squashfs read only what is needed: neither it nor its layers are hashed.',
    }),
    offline: Flags.boolean({ description: 'No network at all; a subject in a registry is refused.' }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Inspect);
    const { inspect } = await import('../app/inspect.ts');
    const progress = openProgress();
    const writer = inspectionWriter(
      { format: flags.format, file: flags.output },
      listingOptions({ color: flags.color && flags.output === undefined }),
    );
    try {
      await inspect(
        args.subject,
        {
          ...(flags.platform === undefined ? {} : { platform: flags.platform }),
          files: !flags['no-files'],
          digest: !flags['no-digest'],
          offline: flags.offline,
          progress: progress.update,
        },
        (inspection, index, count) => {
          progress.clear();
          return writer.show(inspection, index, count);
        },
      );
    } finally {
      progress.clear();
      writer.close();
    }
  }
}
