/** Runs one command of the project: a failure is said in one sentence, not as a stack of calls. */
export async function asCommand(work) {
  try {
    await work();
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
