// Stands in <head> and runs before the first paint: says that scripts work, and brings back the theme chosen on this device.
const root = document.documentElement;
root.classList.add('js');
try {
  const theme = localStorage.getItem('cso-theme');
  if (theme) root.dataset.theme = theme;
} catch {
  // Storage can be refused (private windows, kiosks): the device's own preference then holds.
}
