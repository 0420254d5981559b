/**
 * Runs the program of a command line here: `--help` prints its usage; an error is told, with the usage behind it, and gives status 2.
 */
export function runTool(usage: string, main: (argv: readonly string[]) => Promise<void>): void {
  const argv = process.argv.slice(2);
  if (argv.includes('--help') || argv.includes('-h')) {
    console.log(usage);
    return;
  }
  main(argv).catch((error: Error) => {
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  });
}
