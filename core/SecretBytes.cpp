// SPDX-License-Identifier: Apache-2.0
#include "core/SecretBytes.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <sodium.h>
#include <utility>

namespace core {

namespace {

unsigned char *allocate(std::size_t capacity)
{
    // sodium_init is idempotent; without it sodium_malloc has no canary.
    if (sodium_init() < 0) {
        std::abort();
    }
    auto *bytes = static_cast<unsigned char *>(sodium_malloc(capacity));
    // Without memory for a key there is nothing safe left to do.
    if (bytes == nullptr) {
        std::abort();
    }
    sodium_memzero(bytes, capacity);
    return bytes;
}

} // namespace

SecretBytes::SecretBytes(std::size_t size)
    : m_bytes(size == 0 ? nullptr : allocate(size))
    , m_size(size)
    , m_capacity(size)
{}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_capacity(std::exchange(other.m_capacity, 0))
{}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_capacity = std::exchange(other.m_capacity, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    clear();
}

SecretBytes SecretBytes::copyOf(std::span<const unsigned char> bytes)
{
    SecretBytes copy(bytes.size());
    std::copy(bytes.begin(), bytes.end(), copy.m_bytes);
    return copy;
}

SecretBytes SecretBytes::random(std::size_t size)
{
    SecretBytes secret(size);
    randombytes_buf(secret.m_bytes, size);
    return secret;
}

SecretBytes SecretBytes::clone() const
{
    return copyOf(span());
}

void SecretBytes::append(unsigned char byte)
{
    if (m_size == m_capacity) {
        // sodium_malloc costs whole pages anyway, so grow in steps that no passphrase needs twice.
        constexpr std::size_t step = 64;
        unsigned char *larger = allocate(m_capacity + step);
        if (m_bytes != nullptr) {
            std::memcpy(larger, m_bytes, m_size);
            sodium_free(m_bytes);
        }
        m_bytes = larger;
        m_capacity += step;
    }
    m_bytes[m_size++] = byte;
}

void SecretBytes::removeLast()
{
    if (m_size > 0) {
        m_bytes[--m_size] = 0;
    }
}

void SecretBytes::clear()
{
    sodium_free(m_bytes); // wipes, and accepts nullptr
    m_bytes = nullptr;
    m_size = 0;
    m_capacity = 0;
}

void wipe(std::span<unsigned char> bytes)
{
    sodium_memzero(bytes.data(), bytes.size());
}

bool operator==(const SecretBytes &left, const SecretBytes &right)
{
    return left.size() == right.size() &&
           (left.isEmpty() || sodium_memcmp(left.data(), right.data(), left.size()) == 0);
}

} // namespace core
