// SPDX-License-Identifier: Apache-2.0
#include "ocr/NameKana.h"

#include "ocr/LetterVariants.h"
#include "ocr/PrintedForm.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ocr {

namespace {

constexpr qint64 mostBytes = 4 * 1024 * 1024;
constexpr qsizetype mostReadings = 6;
// Nine of ten surnames of ipadic, and as many given names, cost more.
constexpr int costOfFrequent = 7000;
constexpr float frequent = 0.15F;
constexpr float rare = 0.1F;

bool isKana(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar letter) {
        return (letter >= u'\u3041' && letter <= u'\u3096') ||
               (letter >= u'\u30A1' && letter <= u'\u30FC');
    });
}

QString katakana(QString text)
{
    for (QChar &letter : text)
        if (letter >= u'\u3041' && letter <= u'\u3096')
            letter = QChar(letter.unicode() + 0x60);
    return text;
}

// Where the line begins that holds the byte.
qsizetype lineStart(const QByteArray &table, qsizetype at)
{
    return at == 0 ? 0 : table.lastIndexOf('\n', at - 1) + 1;
}

// The first line that is not before the key.
qsizetype lowerBound(const QByteArray &table, const QByteArray &key)
{
    qsizetype low = 0;
    qsizetype high = table.size();
    while (low < high) {
        const qsizetype start = lineStart(table, low + (high - low) / 2);
        const qsizetype end = table.indexOf('\n', start);
        if (QByteArrayView(table).sliced(start, end - start) < QByteArrayView(key))
            low = end + 1;
        else
            high = start;
    }
    return low;
}

} // namespace

NameKana::NameKana(QByteArray table)
    : m_table(std::move(table))
{}

core::Result<NameKana, OcrError> NameKana::load(const QString &path)
{
    static const QByteArray version = "uketsuke names 1\n"_ba;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return core::fail(OcrError::NoNames);
    const QByteArray bytes = file.readAll();
    if (!bytes.startsWith(version) || bytes.size() == version.size() || !bytes.endsWith('\n'))
        return core::fail(OcrError::NoNames);
    return NameKana(bytes.sliced(version.size()));
}

QList<NameKana::Reading> NameKana::readings(Part part, const QString &kanji) const
{
    if (kanji.isEmpty() || kanji.contains(u'\t') || kanji.contains(u'\n'))
        return {};
    if (isKana(kanji))
        return {{katakana(kanji), 0}};
    const QByteArray key = static_cast<char>(part) + foldVariants(kanji).toUtf8() + '\t';
    QList<Reading> found;
    for (qsizetype at = lowerBound(m_table, key); m_table.sliced(at).startsWith(key);) {
        const qsizetype end = m_table.indexOf('\n', at);
        const QList<QByteArray> columns = m_table.sliced(at, end - at).split('\t');
        if (columns.size() == 3)
            found.append({QString::fromUtf8(columns[2]), columns[1].toInt()});
        at = end + 1;
    }
    return found;
}

QStringList NameKana::kanaOf(const QString &name) const
{
    const QStringList parts = foldPrinted(name).split(u' ', Qt::SkipEmptyParts);
    if (parts.size() != 2)
        return {};
    QList<Reading> whole;
    for (const Reading &surname : readings(Part::Surname, parts[0]))
        for (const Reading &given : readings(Part::Given, parts[1]))
            whole.append({surname.kana + u'\u3000' + given.kana, surname.cost + given.cost});
    std::stable_sort(whole.begin(), whole.end(), [](const Reading &one, const Reading &other) {
        return one.cost < other.cost;
    });
    QStringList kana;
    for (const Reading &reading : whole)
        if (kana.size() < mostReadings && !kana.contains(reading.kana))
            kana.append(reading.kana);
    return kana;
}

float NameKana::weight(NamePart part, const QString &name) const
{
    // Kana are their own reading, so that they are no evidence of a name.
    if (isKana(name))
        return 0;
    const QList<Reading> known =
        readings(part == NamePart::Family ? Part::Surname : Part::Given, name);
    if (known.isEmpty())
        return 0;
    return known.front().cost < costOfFrequent ? frequent : rare;
}

bool NameKana::isSurname(const QString &kanji) const
{
    return !readings(Part::Surname, kanji).isEmpty();
}

bool NameKana::isGivenName(const QString &kanji) const
{
    return !readings(Part::Given, kanji).isEmpty();
}

} // namespace ocr
