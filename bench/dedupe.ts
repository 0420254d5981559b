import { createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Command, type Run, runOnce } from './command.ts';
import { scratch } from './scratch.ts';

/** The tool as its users start it: another build can be put in its place to compare two. */
export class Dedupe {
  private readonly script: string;

  constructor(script: string) {
    this.script = script;
  }

  /** `dedupe --json` over some paths. Status 2 is a run that missed some input: it is none to measure. */
  json(paths: readonly string[], options: readonly string[] = []): Command {
    return { name: 'dedupe', argv: [process.execPath, this.script, '--json', ...options, ...paths] };
  }

  /** The members of the stories that it finds, with what the run took. */
  async stories(
    paths: readonly string[],
    options: readonly string[] = [],
  ): Promise<{ readonly stories: string[][]; readonly run: Run }> {
    const out = join(scratch(), `stories-${process.pid}.ndjson`);
    const argv = [process.execPath, this.script, '--ndjson', ...options, ...paths];
    try {
      const run = await runOnce({ name: 'dedupe', argv, stdout: out, peak: true });
      const stories: string[][] = [];
      for await (const line of createInterface(createReadStream(out))) {
        if (!line.startsWith('{"type":"story"')) continue;
        const { data } = JSON.parse(line) as { data: { members: { id: string }[] } };
        stories.push(data.members.map((member) => member.id));
      }
      return { stories, run };
    } finally {
      rmSync(out, { force: true });
    }
  }
}
