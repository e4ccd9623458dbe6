/**
 * Hands a text to the person as a file to keep.
 *
 * Owns: the download. It needs no permission and no request. Must not know: what the text is.
 */
export function offerFile(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has the file by then; long before, it may still be asking where to put it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
