// When each scene of a film begins and ends, in seconds: the sum of its shots. Needs no picture, so captions can be written without rendering.
export const FPS = 24;
export function timing(film) {
  let at = 0;
  const scenes = film.scenes.map(scene => { const start = at; at += scene.shots.reduce((sum, shot) => sum + shot.seconds, 0); return { id: scene.id, caption: scene.caption ?? (scene.id === 'title' ? 'title' : 'takeaway'), start: round(start), end: round(at) }; });
  return { seconds: round(at), scenes };
}
const round = s => Math.round(s * 1000) / 1000;
export const say = (scene, copy) => copy.text[scene.caption] && scene.caption !== 'title' ? copy.text[scene.caption] : copy[scene.caption];
