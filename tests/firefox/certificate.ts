/**
 * A certificate for one test run, signed by its own key.
 *
 * Owns: the few forms of DER that a certificate needs. Must not know: servers. Made here because
 * Node can make keys but no certificates, and a key kept in the project would look like a secret.
 */
import { generateKeyPairSync, sign } from 'node:crypto';

export type Certificate = { readonly key: string; readonly cert: string };

const ECDSA_WITH_SHA256 = '2a8648ce3d040302';
const COMMON_NAME = '550403';
const SUBJECT_ALTERNATIVE_NAME = '551d11';
const TAG = { integer: 0x02, bits: 0x03, octets: 0x04, id: 0x06, text: 0x0c, utcTime: 0x17 };
const SEQUENCE = 0x30;
const SET = 0x31;
const DAY = 86_400_000;

export function selfSignedCertificate(hosts: readonly string[]): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(SEQUENCE, identifier(ECDSA_WITH_SHA256));
  const name = der(
    SEQUENCE,
    der(SET, der(SEQUENCE, identifier(COMMON_NAME), der(TAG.text, Buffer.from('Test pages')))),
  );
  const alternatives = hosts.map((host) => der(0x82, Buffer.from(host)));
  const names = extension(SUBJECT_ALTERNATIVE_NAME, der(SEQUENCE, ...alternatives));
  const body = der(
    SEQUENCE,
    der(0xa0, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, Buffer.from([1])),
    algorithm,
    name,
    der(SEQUENCE, time(Date.now() - DAY), time(Date.now() + DAY)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, names)),
  );
  const signature = sign('sha256', body, privateKey);
  const certificate = der(SEQUENCE, body, algorithm, der(TAG.bits, Buffer.from([0]), signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content), content]);
}

/** The shortest form: Firefox refuses a certificate whose lengths are written longer than needed. */
function lengthOf({ length }: Buffer): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  if (length < 0x100) return Buffer.from([0x81, length]);
  return Buffer.from([0x82, length >> 8, length & 0xff]);
}

function extension(id: string, value: Buffer): Buffer {
  return der(SEQUENCE, identifier(id), der(TAG.octets, value));
}

function identifier(hex: string): Buffer {
  return der(TAG.id, Buffer.from(hex, 'hex'));
}

/** `YYMMDDhhmmssZ`. */
function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replaceAll(/\D/g, '').slice(2, 14);
  return der(TAG.utcTime, Buffer.from(`${digits}Z`));
}
