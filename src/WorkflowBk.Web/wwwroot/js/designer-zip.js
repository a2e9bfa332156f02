// Reads the files in a zip, so that the page can say which of them is no workflow.
window.designerZip = (() => {
  const End = 0x06054b50;
  const Entry = 0x02014b50;
  const mostBytes = 20_000_000;

  function endOf(view) {
    for (let at = view.byteLength - 22; at >= 0; at--) {
      if (view.getUint32(at, true) === End) return at;
    }
    throw new Error('Not a zip.');
  }

  const unpacked = bytes => new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));

  async function filesIn(file) {
    const bytes = await file.arrayBuffer();
    const view = new DataView(bytes);
    const end = endOf(view);
    const files = [];
    let at = view.getUint32(end + 16, true);
    let sum = 0;
    for (let count = view.getUint16(end + 10, true); count > 0; count--) {
      if (view.getUint32(at, true) !== Entry) throw new Error('Not a zip.');
      const [packing, packed, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
      const [nameLength, extra, comment] = [28, 30, 32].map(offset => view.getUint16(at + offset, true));
      const start = view.getUint32(at + 42, true);
      const content = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
      const name = new TextDecoder().decode(new Uint8Array(bytes, at + 46, nameLength));
      sum += size;
      if (sum > mostBytes) throw new Error('Too much.');
      const part = new Uint8Array(bytes, content, packed);
      if (!name.endsWith('/')) files.push({ name, text: await new Response(packing === 0 ? part : unpacked(part)).text() });
      at += 46 + nameLength + extra + comment;
    }
    return files;
  }

  return { filesIn };
})();
