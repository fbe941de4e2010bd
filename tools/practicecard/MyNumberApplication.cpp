// SPDX-License-Identifier: Apache-2.0
#include "tools/practicecard/MyNumberApplication.h"

#include "tools/practicecard/CardLogic.h"

#include <algorithm>

namespace practice {

namespace {

constexpr int numberFile = 0x01;
constexpr int attributesFile = 0x02;
constexpr int pinFile = 0x11;
constexpr int keyAFile = 0x14;
constexpr int faceNumberFile = 0x15;

int byteAt(const QByteArray &bytes, qsizetype at)
{
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

} // namespace

QByteArray word(int value)
{
    QByteArray bytes;
    bytes += static_cast<char>(value >> 8);
    bytes += static_cast<char>(value & 0xFF);
    return bytes;
}

MyNumberApplication::MyNumberApplication(CardData &card,
                                         const CardFaults &faults,
                                         Counters &counters)
    : m_card(card)
    , m_faults(faults)
    , m_counters(counters)
    , m_file(faults.file ? *faults.file : card.attributesFile())
{}

void MyNumberApplication::reset()
{
    m_current = 0;
    m_verified = false;
    m_waiting.clear();
}

QByteArray MyNumberApplication::forbid()
{
    ++m_counters.forbidden;
    return word(0x6982);
}

QByteArray MyNumberApplication::answer(const QByteArray &apdu)
{
    const int instruction = byteAt(apdu, 1);
    if (byteAt(apdu, 0) != 0x00) {
        return instruction == 0x2A ? forbid() : word(0x6E00);
    }
    switch (instruction) {
    case 0xA4:
        return selectFile(apdu);
    case 0x20:
        return verify(apdu);
    case 0xB0:
        return read(apdu);
    case 0xC0:
        return getResponse(byteAt(apdu, 4));
    default:
        return word(0x6D00);
    }
}

QByteArray MyNumberApplication::selectFile(const QByteArray &apdu)
{
    if (byteAt(apdu, 2) != 0x02 || apdu.size() < 7) {
        return word(0x6A86);
    }
    const int file = byteAt(apdu, 5) * 256 + byteAt(apdu, 6);
    if (file == numberFile || file == keyAFile) {
        return forbid();
    }
    if (file != attributesFile && file != pinFile && file != faceNumberFile) {
        return word(0x6A82);
    }
    m_current = file;
    return word(0x9000);
}

MyNumberApplication::Key MyNumberApplication::keyIn(int file)
{
    return file == pinFile ? Key{m_card.pin, m_card.tries, 3, m_counters.verifies}
                           : Key{m_card.faceNumber, m_card.faceTries, 10, m_counters.faceVerifies};
}

QByteArray MyNumberApplication::verify(const QByteArray &apdu)
{
    const int reference = byteAt(apdu, 3);
    const int file = reference == 0x80 ? m_current : reference & 0x1F;
    if (file == keyAFile) {
        return forbid();
    }
    if (file != pinFile && file != faceNumberFile) {
        return word(file == 0 ? 0x6986 : 0x6A82);
    }
    m_current = file;
    const Key key = keyIn(file);
    if (apdu.size() > 4) {
        ++key.verifies;
        return check(key, apdu.mid(5));
    }
    if (m_faults.openAtStart && !m_verified) {
        return word(0x9000);
    }
    return key.tries == 0 ? word(m_faults.blockedWord) : word(0x63C0 | key.tries);
}

QByteArray MyNumberApplication::check(const Key &key, const QByteArray &presented)
{
    if (key.tries == 0) {
        return word(m_faults.blockedWord);
    }
    if (presented == key.secret) {
        key.tries = key.fullTries;
        m_verified = true;
        return word(0x9000);
    }
    m_verified = false;
    --key.tries;
    return word(m_faults.wrongWord != 0 ? m_faults.wrongWord : 0x63C0 | key.tries);
}

QByteArray MyNumberApplication::read(const QByteArray &apdu)
{
    const int first = byteAt(apdu, 2);
    const bool byShortId = (first & 0x80) != 0;
    if (byShortId) {
        m_current = first & 0x1F;
    }
    if (m_current == numberFile || m_current == keyAFile) {
        m_current = 0;
        return forbid();
    }
    if (m_current != attributesFile) {
        return word(m_current == 0 ? 0x6986 : 0x6981);
    }
    if (!m_verified) {
        return word(0x6982);
    }
    if (m_faults.readWord != 0) {
        return word(m_faults.readWord);
    }
    const int offset = byteAt(apdu, 3) + (byShortId ? 0 : first * 256);
    const int asked = byteAt(apdu, 4);
    return readAt(offset, asked == 0 ? 256 : asked);
}

QByteArray MyNumberApplication::readAt(int offset, int length)
{
    if (offset >= m_file.size()) {
        return word(0x6B00);
    }
    const int available =
        std::min(static_cast<int>(m_file.size()) - offset, std::max(1, m_faults.maxRead));
    if (m_faults.exactLength && available < 256 && length != available) {
        return word(0x6C00 | available);
    }
    const QByteArray data = m_file.mid(offset, std::min(length, available));
    if (m_faults.getResponseBytes > 0) {
        m_waiting = data;
        return word(0x6100 | (data.size() & 0xFF));
    }
    const bool end = data.size() < length && offset + data.size() >= m_file.size();
    return data + word(end ? m_faults.endWord : 0x9000);
}

QByteArray MyNumberApplication::getResponse(int length)
{
    const qsizetype asked = length == 0 ? 256 : length;
    const qsizetype given = std::min<qsizetype>(asked, m_faults.getResponseBytes);
    const QByteArray data = m_waiting.left(given);
    m_waiting = m_waiting.mid(given);
    if (m_waiting.isEmpty()) {
        return data + word(0x9000);
    }
    return data + word(0x6100 | static_cast<int>(std::min<qsizetype>(m_waiting.size(), 255)));
}

} // namespace practice
