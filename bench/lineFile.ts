import { closeSync, openSync, writeSync } from 'node:fs';

/** A text file written line by line: lines are gathered to a megabyte before they go out. */
export class LineFile {
  private readonly fd: number;
  private lines: string[] = [];
  private size = 0;

  constructor(path: string) {
    this.fd = openSync(path, 'w');
  }

  write(line: string): void {
    this.lines.push(line);
    this.size += line.length;
    if (this.size > 1 << 20) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.fd);
  }

  private flush(): void {
    if (this.lines.length > 0) writeSync(this.fd, `${this.lines.join('\n')}\n`);
    this.lines = [];
    this.size = 0;
  }
}
