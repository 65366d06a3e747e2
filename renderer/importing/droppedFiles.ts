/** All files of a folder that was dropped, however deep. */
async function filesUnder(entry: FileSystemEntry): Promise<File[]> {
  if (entry instanceof FileSystemFileEntry) {
    return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const reader = entry.createReader();
  const files: File[] = [];
  for (;;) {
    // A reader gives at most a hundred entries a time and an empty list at the end.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (entries.length === 0) return files;
    for (const each of entries) files.push(...(await filesUnder(each)));
  }
}

/** The files that were dropped on the page, those inside dropped folders included. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  // The list of items is emptied as soon as the event is over, so everything is taken from it at once.
  const taken = [...data.items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files: File[] = [];
  for (const { entry, file } of taken) {
    if (entry?.isDirectory) files.push(...(await filesUnder(entry)));
    else if (file !== null) files.push(file);
  }
  return files;
}
