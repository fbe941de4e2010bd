// SPDX-License-Identifier: Apache-2.0
#include "vault/DutyCardFile.h"

#include "vault/DurableFile.h"
#include "vault/Octets.h"
#include "vault/TakenOut.h"

#include <QFile>

#include <algorithm>
#include <sodium.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace vault {

namespace {

// Layout: these letters, the key, and for each card its number (two octets, high one first) and its
// hash, by rising number.
const QByteArray opening = "uketsuke duty cards 1\n";
constexpr qsizetype keySize = crypto_auth_hmacsha256_KEYBYTES;
constexpr qsizetype entrySize = 2 + DutyCardFile::hashSize;
static_assert(DutyCardFile::hashSize == crypto_auth_hmacsha256_BYTES);

} // namespace

DutyCardFile::DutyCardFile(QString keyFolder)
    : m_folder(std::move(keyFolder))
    , m_path(m_folder + u"/staff-cards"_s)
{}

Result<DutyCardFile::Content> DutyCardFile::read() const
{
    const qsizetype head = opening.size() + keySize;
    auto bytes = readSecretFile(m_path, head + most * entrySize);
    if (!bytes) {
        return core::fail(bytes.error());
    }
    const bool whole = bytes->startsWith(opening) && bytes->size() >= head &&
                       (bytes->size() - head) % entrySize == 0;
    Content content;
    if (whole) {
        content.key = core::SecretBytes::copyOf(octetSpan(*bytes).subspan(
            static_cast<std::size_t>(opening.size()), static_cast<std::size_t>(keySize)));
        for (qsizetype at = head; at < bytes->size(); at += entrySize) {
            const int number = static_cast<unsigned char>(bytes->at(at)) * 256 +
                               static_cast<unsigned char>(bytes->at(at + 1));
            content.cards[number] = bytes->mid(at + 2, hashSize);
        }
    }
    core::wipe({octets(*bytes), static_cast<std::size_t>(bytes->size())});
    return whole ? Result<Content>(std::move(content)) : core::fail(VaultError::Damaged);
}

core::DutyCards::Answer DutyCardFile::write(const Content &content) const
{
    if (isTakenOut(m_folder)) {
        return Answer::Refused;
    }
    QByteArray bytes;
    // No second place in memory with the key in it.
    bytes.reserve(opening.size() + keySize +
                  static_cast<qsizetype>(content.cards.size()) * entrySize);
    bytes += opening;
    for (const unsigned char octet : content.key.span()) {
        bytes += static_cast<char>(octet);
    }
    for (const auto &[number, keyed] : content.cards) {
        bytes += static_cast<char>(number / 256);
        bytes += static_cast<char>(number % 256);
        bytes += keyed;
    }
    const bool written = writeDurably(m_path, bytes).has_value();
    core::wipe({octets(bytes), static_cast<std::size_t>(bytes.size())});
    return written ? Answer::Done : Answer::Refused;
}

QByteArray DutyCardFile::keyed(const core::SecretBytes &serial) const
{
    const auto content = read();
    if (!content) {
        return {};
    }
    QByteArray hash(hashSize, '\0');
    crypto_auth_hmacsha256(octets(hash), serial.data(), serial.size(), content->key.data());
    return hash;
}

core::DutyCards::Answer DutyCardFile::prepare()
{
    if (read()) {
        return Answer::Done;
    }
    // What cannot be read cannot be matched either: those cards have to be kept once more.
    return write({core::SecretBytes::random(static_cast<std::size_t>(keySize)), {}});
}

std::optional<core::DutyNumber> DutyCardFile::holderOf(const QByteArray &keyed) const
{
    const auto content = read();
    if (!content || keyed.size() != hashSize) {
        return std::nullopt;
    }
    const auto found = std::find_if(content->cards.begin(),
                                    content->cards.end(),
                                    [&keyed](const auto &card) { return card.second == keyed; });
    return found == content->cards.end() ? std::nullopt : std::optional(found->first);
}

bool DutyCardFile::hasCard(core::DutyNumber number) const
{
    const auto content = read();
    return content && content->cards.contains(number);
}

core::DutyCards::Answer DutyCardFile::keep(const QByteArray &keyed, core::DutyNumber number)
{
    auto content = read();
    if (!content || keyed.size() != hashSize || !core::isDutyNumber(number)) {
        return Answer::Refused;
    }
    std::erase_if(content->cards, [&keyed](const auto &card) { return card.second == keyed; });
    content->cards[number] = keyed;
    return write(*content);
}

core::DutyCards::Answer DutyCardFile::forget(core::DutyNumber number)
{
    auto content = read();
    if (!content) {
        return content.error() == VaultError::NotThere ? Answer::Done : Answer::Refused;
    }
    content->cards.erase(number);
    if (!content->cards.empty()) {
        return write(*content);
    }
    const bool gone = QFile::remove(m_path) && syncFolder(m_folder).has_value();
    return gone ? Answer::Done : Answer::Refused;
}

} // namespace vault
