export const frame = {
  'frame.today': 'Heute',
  'frame.progress': 'Verlauf',
  'frame.me': 'Ich',
  'frame.main': 'Hauptseiten',
  'frame.waiting_one': '1 wartet aufs Senden',
  'frame.waiting': '{count} warten aufs Senden',
  'frame.refused_one': '1 konnte nicht gesendet werden',
  'frame.refused': '{count} konnten nicht gesendet werden',
  'frame.back': 'Zurück',
  'frame.again': 'Noch einmal',
  'frame.again_look': 'Noch einmal ansehen',
  'frame.loading': 'Einen Moment',
}
