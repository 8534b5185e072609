/** Wrappers that the tests cannot make for themselves: one page packed by zstd, bzip2 and xz, and 70 MB of zeros in a hundred bytes. */
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { unwrapped, WRAPPERS } from '../src/archives/index.ts'
import { cleancopy, folder, page, SENTENCE } from './cli-process.ts'

const PACKED: Readonly<Record<string, string>> = {
  Zstandard: 'KLUv/QRofRMAVmpuIVBt0wFDlsgJa7K7fbK/5ZI6BW6xFBk02Rw2Y/qFmTahB2wAZABgANsU1yyd2Fmhb5qnea3z95bZrzidcqR6xlcPiYMMqAVXDwFgIA16Q5Jo0JmTYyBvMiFJMBIFzFX5kORxDAFIopQKA2Eg6Y7lHJKvxSUQYPZJFOybnlp8+wZJ0j3BnihosFtGktWs8p1ol0wBSCzTottZ0b4Pw8bRajKPu8GwtdTF5/SGTarjtXChLwXXi0hBjq45rWdBhkl0NiSOw0AWDnZKpFjPNBN7UiP9SmzbOU5Xy1395w/EGTJHB17s+U0u3mROmLxo1jz7nJl0dIklgwPtum9yocPRRmBzQy86/XFcVwwd4Y2Eqn+kG0bc+hzIETun2cNrXgUvzr6LCvnsPN7HgTKlt1yLFU3vkdm/1yu3vWPBdVrZ3E45FWTFNnxAJIYLvtVj2HbL12S+DL8wbH7JapaBPPTtqoHqtQwS/WYyCAADSbjJLB7UkjKMbjm+HjJ0XYbp6FN61G3R23I16GoRMkO/ucWNZ31mmUy/zCkkvVSsTyp6Kmkuy1nxtfumlmVj9sfXHZnoYFKxWrWaLNcBTSggQsIUOz4wmN00wwH0E1zb41tQPPSc3MKbsVUPLIXLEWSDWlVRuKToy7OSrKp25doIDtHK1bAQKz25QDJUzyt1erjEk8BlDy8w+ITWk6GPA0ZFxbl3hWeWNQzJBgLeiVOnhuYdDxi0gQGGCa3ijoU6iQ3IICBkK4qRfYkgjjbDtuPP1BbEE1byHB4DX61VqQUEtAy+EkTQd1jVh1VOm8S2wTyMgNqrggVd8b4x5S7mLgFkGuJ/',
  bzip2: 'QlpoOTFBWSZTWTN7P0IAAGpfgAAQcAegRzFnRAA/7//gQAKRcpVK0hqYmpptU9Mgp5NNpTagGgGGqe0aKYpqAHqAAB6mjQwANGhowjJoNGmgMEpohGUwQyTT01QGgDajcAKGuxHd8/GPESf3gRvZerW31mYDe4OmafIOavKAJYQyj8nECEw3QqTbSJSLnBiISSaiCIJDu5o2UBCdJEWsrbNLBXf7L2xm5lhfRn0uVpSbPZCruD3rc8QtlgoO/KxJHRMk2o4AiDmFdVk5UTd2Hffd0gTCMzvl5tp4Dfq+s5zpjLrfHwi+roSij45pkJIElgI1F6EPT8HZnI24HP2hlF/1cE4sina6bPaJIgBnwKL4UsscNCm3LN7gv3JAjQzhogv0mIU6RZxQ7Oi+TTI80xRW6ftDkKzc+fu7NkgoukuIkm0dzKxfATrdlWQVocanEL6DXlAHgWdin4nfNWmoPY+onfCak+0MVEy5xw7RiPzUZY9S8kSfxw7TXGVmNjPkVre26EpDe6GSGEhVVRoQV6pVZ2Oa48BkWyaEw0Rv3EbrCWkOlP+SVN0+dSNOVsdmmW6DIcPj6l2vK9Jc9zc/mjPTlWSw3pE1ZsCIalm8xclB4rFgqnVE4nfqrXOE4FJ2QKTxxJ1/XA3WgYxzx/s5oFgPVs7udXC0iM2YkDDpSeeHLbZjsxkTOExTvcsEkkHoOndT9Do+WI+d1dUpxYdbSwaIy5RpiaIY33UWo5ibJQNWEPmWopE3UpDx6u7Z6xNVqit1Ywvg7WLVqA1E4rKW21oM2mGA8Dxbi3RT/1czF3qtc/bo1bKis7l7A6TlPHVnOSwOEatPNIvFf4u5IpwoSBm9n6EA',
  xz: '/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4ARHAp9dAB4ISQfRf/8CsAsDtDhITOuZX3SuFCpyNJMpUJCkyeHASzWGgCm2jd+Igc9qfQDoMkWUuCp8rFo5BZuERNAwPxHPpzs6WiZ+c9Gh4IdwLvrXCHLA6NnfFxYkaiyFXRpg4Z/gj0Qti2ps4EDL1VXmObAOKZbLUgYu9RIVofjjwN7uc1WhDp+wcZl8sxdReINZ9sY7aMASL0qdXfOFuc2Decuf1SLqQ5tZQfFhGTsxdaXQ8JI59o1TxTeaQGBgQJQcbsIfw6bAZevPzK4QJC36EJbTjBwBTSaxy7aMiNsnpadVQsoc5u0+pEfUNm2uAzppcsxEpDioxHp6ZMPsm+KiBM4n3DVdUZKccnHTK9HvYm9OCbwks5V+l6CrKRdwqB9O4PKNc4EAuYPa4k7oDYTJzGn1B3HGTJJRmOikIvtC5JjnYAzI8fqywl4sxQQQLQbZCMAMwn3Ps8MLeSTC9SDht0oQxqp3EqgvayPG0BPAQQzHNnqf+noC85/PDVL/QaOOTSuuOi+vY8hvqJmMwk18UlGt/OuMlGukSUwZ4I03K6UMNmYdiEr27XuZdCc0tjesJuMEKvQjM/Rpvi02Yay2d0A6k/DQNUJea+EeGa9SDkot/l6KK2pVZEMckzX4T01ZHRgASs6En+YXQY9o0ErREUGXO2TskUIBVu3b2RMF7dCCH/CQKxY4WNhXa72iqijf5pYaujyB9z4lcsUAnsOw6NgcR9aQrFO/5gOY10fFbPaCFUM+yKoNsn2nYCl6KdZaWf5Y0uUWI+/GHgNbRoYQXHlX205NW6j1sXZ0ljVjpjRA1KS0y/fJyhvCJcz5mVeaSEAxmDhllBj6pEny1pig1CSw6jcUbg4bgTtM5v6x/OenQAGCrSqhBu2alWxqxzkAAAD6kZG8ByQhowABuwXICAAASi9SxrHEZ/sCAAAAAARZWg==',
}
const BOMB = 'QlpoOTFBWSZTWQ4J4t8BX45AAMAAAAggADCATUZCoCWpCoCXMUFZJlNZxS9ikQC4mEAEwAAAIAAIIAAwzAUppgohU2IUQqeLuSKcKEhsnlOXgA=='

const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))
const text = new TextEncoder().encode(page('Packed'))
const MADE: Readonly<Record<string, Uint8Array>> = { gzip: gzipSync(text), Brotli: brotliCompressSync(text) }
const packed = (name: string): Uint8Array => MADE[name] ?? bytes(PACKED[name] ?? '')

test.each(WRAPPERS.map(wrapper => [wrapper.name, wrapper.extension]))('%s is opened whole, refused when broken or too large', async (name, extension) => {
  const file = `page${extension}`
  const whole = await unwrapped(packed(name), file)
  expect('bytes' in whole && new TextDecoder().decode(whole.bytes)).toBe(page('Packed'))
  expect(await unwrapped(packed(name).subarray(0, 120), file)).toMatchObject({ failure: { kind: 'unreadable' } })
  expect(await unwrapped(packed(name), file, 1000)).toMatchObject({ failure: { kind: 'too-large', limit: 1000 } })
})

test('each from the command line, whatever its name says', async () => {
  const cwd = folder({ 'a.zst': packed('Zstandard'), 'b.html': packed('bzip2'), 'c': packed('xz') })
  for (const path of ['a.zst', 'b.html', 'c']) {
    const { code, stdout, stderr } = await cleancopy([path], { cwd })
    expect({ path, code, stderr }).toEqual({ path, code: 0, stderr: '' })
    expect(stdout).toContain(SENTENCE)
  }
})

test('a bomb is a named failure', async () => {
  const cwd = folder({ 'bomb.bz2': bytes(BOMB) })
  expect(await cleancopy(['bomb.bz2', '--timeout', '60'], { cwd })).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^cleancopy: bomb\.bz2: is too large/) })
}, 90_000)
