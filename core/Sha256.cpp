// SPDX-License-Identifier: Apache-2.0
// SHA-256 by libcrypto, the only place outside web that knows it: it uses the processor's own SHA
// instructions, thirteen times as fast as Qt 6.4's (docs/decisions/0009).
#include "core/Record.h"

#include <openssl/sha.h>

namespace core {

static_assert(hashSize == SHA256_DIGEST_LENGTH);

QByteArray hashOf(const QByteArray &recordBytes)
{
    QByteArray hash(hashSize, Qt::Uninitialized);
    const auto octets = [](auto *bytes) {
        using Octet = std::conditional_t<std::is_const_v<std::remove_pointer_t<decltype(bytes)>>,
                                         const unsigned char,
                                         unsigned char>;
        return reinterpret_cast<Octet *>(bytes); // NOLINT: what libcrypto wants
    };
    SHA256(octets(recordBytes.constData()),
           static_cast<std::size_t>(recordBytes.size()),
           octets(hash.data()));
    return hash;
}

} // namespace core
