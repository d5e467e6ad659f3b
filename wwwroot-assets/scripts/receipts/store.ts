/** Receipts that a member chose to keep in this browser. They stay here: nothing reads them but the list of reports. */
export interface KeptReceipt { receipt: string; name: string; reference: string }

const KEY = 'cso-receipts';
const MOST = 100;

const isKept = (one: unknown): one is KeptReceipt =>
  typeof one === 'object' && one !== null && typeof (one as KeptReceipt).receipt === 'string' && typeof (one as KeptReceipt).name === 'string' && typeof (one as KeptReceipt).reference === 'string';

export function kept(): KeptReceipt[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter(isKept) : [];
  } catch {
    return [];
  }
}

function write(list: KeptReceipt[]): boolean {
  try {
    if (list.length) localStorage.setItem(KEY, JSON.stringify(list));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/** Newest first; the same receipt once. False where this browser keeps nothing. */
export const keep = (one: KeptReceipt): boolean => write([one, ...kept().filter(other => other.receipt !== one.receipt)].slice(0, MOST));

export const remove = (receipt: string): boolean => write(kept().filter(other => other.receipt !== receipt));
