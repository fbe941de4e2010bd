// SPDX-License-Identifier: Apache-2.0
#include "wire/KeyFields.h"

namespace wire {

namespace {

template <typename Key> std::optional<Key> readKey(core::CborReader &reader)
{
    const auto key = Key::fromBytes(reader.bytesExactly(Key::size));
    if (!key) {
        reader.reject();
    }
    return key;
}

} // namespace

std::optional<vault::SigningPublicKey> readSigningKey(core::CborReader &reader)
{
    return readKey<vault::SigningPublicKey>(reader);
}

std::optional<vault::BoxPublicKey> readBoxKey(core::CborReader &reader)
{
    return readKey<vault::BoxPublicKey>(reader);
}

} // namespace wire
