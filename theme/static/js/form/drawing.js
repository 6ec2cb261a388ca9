// A picture drawn anew on a canvas: smaller, and without what the camera wrote into it.

const LONGEST = 2400; // pixels of a side
const HEAVY = 1_500_000; // bytes from which a drawing is better a photograph
const blobOf = (canvas, type) => new Promise((done) => canvas.toBlob(done, type, 0.86));

export async function digestOf(blob) {
  const sum = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function drawn(image, ground) {
  const canvas = document.createElement("canvas");
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
  [canvas.width, canvas.height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
  const pen = canvas.getContext("2d");
  if (ground) {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

export async function encoded(file) {
  const image = await createImageBitmap(file, { imageOrientation: "from-image" });
  const drawing = file.type === "image/png" && (await blobOf(drawn(image), "image/png"));
  const kept = drawing && drawing.size < HEAVY;
  const canvas = drawn(image, !kept);
  return { canvas, blob: kept ? drawing : await blobOf(canvas, "image/jpeg"), ending: kept ? "png" : "jpg", original: image };
}
