/** Any but a DataView, which has no entries. */
export const isTypedArray = (data: unknown): data is Float64Array =>
  ArrayBuffer.isView(data) && !(data instanceof DataView);
