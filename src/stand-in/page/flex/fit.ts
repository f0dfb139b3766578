/** `adjustMode: "shrink-to-fit"`: letters become smaller until their line fits; they never grow. */

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) if (target instanceof HTMLElement) fit(target);
});

export function shrinkToFit(line: HTMLElement): void {
  line.classList.add("shrinks");
  observer.observe(line);
}

/**
 * Widths are not quite proportional to the size of the letters (hinting, rounding), hence the second look and the
 * hundredth less. The observer is not woken again: the line's own box keeps the width that its cell gives it.
 */
function fit(line: HTMLElement): void {
  line.style.setProperty("--fit", "1");
  let scale = 1;
  for (let look = 0; look < 3 && line.scrollWidth > line.clientWidth && line.clientWidth > 0; look += 1) {
    scale *= (line.clientWidth / line.scrollWidth) * 0.99;
    line.style.setProperty("--fit", scale.toFixed(3));
  }
}
