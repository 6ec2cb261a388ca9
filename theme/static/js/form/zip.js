// A zip of files as they are, without packing: pictures cannot be made smaller, and the rest is small.

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum >>> 0;
});
function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

// Numbers of two or four bytes, the low one first: [value, bytes] each.
function record(...fields) {
  const view = new DataView(new ArrayBuffer(fields.reduce((all, [, size]) => all + size, 0)));
  let at = 0;
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

const UTF8 = 0x0800; // how names are written
const DAY = 0x21; // the first of January 1980: the same files are the same zip

export default async function zip(files) {
  const [parts, list] = [[], []];
  let [at, size] = [0, 0];
  for (const [name, blob] of files) {
    const [title, bytes] = [new TextEncoder().encode(name), new Uint8Array(await blob.arrayBuffer())];
    const sums = [[crc(bytes), 4], [bytes.length, 4], [bytes.length, 4], [title.length, 2], [0, 2]];
    const head = [[20, 2], [UTF8, 2], [0, 2], [0, 2], [DAY, 2], ...sums];
    const local = record([0x04034b50, 4], ...head);
    const central = record([0x02014b50, 4], [20, 2], ...head, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]);
    parts.push(local, title, bytes);
    list.push(central, title);
    at += local.length + title.length + bytes.length;
    size += central.length + title.length;
  }
  const many = list.length / 2;
  const end = record([0x06054b50, 4], [0, 2], [0, 2], [many, 2], [many, 2], [size, 4], [at, 4], [0, 2]);
  return new Blob([...parts, ...list, end], { type: "application/zip" });
}
