/** Longest side in pixels: enough to see a crack, small enough for a stairwell's reception. */
const LONGEST = 1600;
const QUALITY = 0.85;

/**
 * A photo as JPEG, turned upright, at most 1600 px wide or high. Drawing it anew leaves behind what the camera wrote
 * into it: place, time, device.
 * @throws when the browser cannot read the picture (HEIC outside Safari, a damaged file)
 */
export async function resizePhoto(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const context = canvas.getContext('2d')!;
    // JPEG has no transparency; a screenshot with a clear ground would turn black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', QUALITY);
    });
  } finally {
    bitmap.close();
  }
}
