/** The first call runs `run` after the pause, and takes all others of the pause with it. */
export function pacedBy(ms: number, run: () => void): () => void {
  let timer: number | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      run();
    }, ms);
  };
}
