import {resolve} from 'node:path'
import {defineConfig} from 'vite'
import {VitePWA} from 'vite-plugin-pwa'
import {yaml} from './build/yaml.ts'

const BASE = '/static/app/'

export default defineConfig({
  base: BASE,
  plugins: [
    yaml(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/worker',
      filename: 'worker.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,svg,webmanifest,m4a}'],
        globIgnores: ['screenshots/**'],
        modifyURLPrefix: {'': BASE},
      },
    }),
  ],
  build: {
    outDir: resolve(import.meta.dirname, '../static/app'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: {polyfill: false},
    assetsInlineLimit: 0, // the page's policy allows no inline script or style
  },
  server: {proxy: {'/api': 'http://localhost:8000'}, fs: {allow: ['..']}},
})
