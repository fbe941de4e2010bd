// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <span>

namespace core {

// Bytes that must not outlive their use: a PIN, a passphrase, a key. They live in sodium_malloc
// memory (guard pages, locked, wiped on destruction) and never in a QString or QByteArray, of which
// copies were found in memory after they had been cleared. Has no streaming on purpose.
class SecretBytes
{
public:
    SecretBytes() = default;
    // size bytes, all zero.
    explicit SecretBytes(std::size_t size);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    // A copy of bytes that are about to be wiped by their owner.
    [[nodiscard]] static SecretBytes copyOf(std::span<const unsigned char> bytes);
    // size random bytes.
    [[nodiscard]] static SecretBytes random(std::size_t size);
    // A second owner of the same secret, asked for by name so that no copy happens by accident.
    [[nodiscard]] SecretBytes clone() const;

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] unsigned char *data() { return m_bytes; }
    [[nodiscard]] const unsigned char *data() const { return m_bytes; }
    [[nodiscard]] std::span<const unsigned char> span() const { return {m_bytes, m_size}; }

    // Appends one typed character; for pads, where a secret grows key by key.
    void append(unsigned char byte);
    void removeLast();
    void clear();

private:
    unsigned char *m_bytes = nullptr;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

// Overwrites bytes that passed through ordinary memory on their way; no compiler drops it.
void wipe(std::span<unsigned char> bytes);

// Compares in constant time.
[[nodiscard]] bool operator==(const SecretBytes &left, const SecretBytes &right);

// A typed secret on its way from a pad to the card or the vault. Shared only because a value in a
// queued signal must be copyable; nobody but the last receiver looks inside.
using TypedSecret = std::shared_ptr<SecretBytes>;

} // namespace core
