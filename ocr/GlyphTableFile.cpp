// SPDX-License-Identifier: Apache-2.0
#include "ocr/GlyphTableFile.h"

#include "ocr/GlyphFeatures.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <cstring>

namespace ocr {

namespace {

// The numbers lie in the file as in memory: it is made by the build that reads it.
struct Head
{
    std::array<char, 8> magic{'U', 'K', 'G', 'L', 'Y', 'P', 'H', 'S'};
    std::uint32_t version = 2;
    std::uint32_t features = glyphFeatureCount;
    std::uint32_t dimensions = 0;
    std::uint32_t looks = 0;
    bool operator==(const Head &) const = default;
};

constexpr std::uint32_t mostLooks = 100'000;

template <typename T> void append(QByteArray &bytes, const std::vector<T> &values)
{
    bytes.append(reinterpret_cast<const char *>(values.data()),
                 static_cast<qsizetype>(values.size() * sizeof(T)));
}

template <typename T> const char *take(const char *from, std::vector<T> &values, std::size_t count)
{
    values.resize(count);
    std::memcpy(values.data(), from, count * sizeof(T));
    return from + count * sizeof(T);
}

std::size_t fileSize(const Head &head)
{
    return sizeof(Head) + glyphFeatureCount * sizeof(float) * (std::size_t{1} + head.dimensions) +
           (sizeof(GlyphLook) + head.dimensions) * std::size_t{head.looks};
}

bool isSound(const Head &head, std::size_t size)
{
    Head expected;
    expected.dimensions = head.dimensions;
    expected.looks = head.looks;
    return head == expected && head.dimensions > 0 && head.dimensions <= glyphFeatureCount &&
           head.looks > 0 && head.looks <= mostLooks && size == fileSize(head);
}

} // namespace

core::Result<GlyphTableFile, OcrError> GlyphTableFile::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(OcrError::NoGlyphTable);
    Head head;
    const auto size = static_cast<std::size_t>(file.size());
    if (file.read(reinterpret_cast<char *>(&head), sizeof(Head)) != sizeof(Head) ||
        !isSound(head, size))
        return core::fail(OcrError::NoGlyphTable);
    const QByteArray rest = file.read(static_cast<qint64>(size - sizeof(Head)));
    if (static_cast<std::size_t>(rest.size()) != size - sizeof(Head))
        return core::fail(OcrError::NoGlyphTable);
    GlyphTableFile table;
    table.dimensions = head.dimensions;
    const char *next = take(rest.constData(), table.mean, glyphFeatureCount);
    next = take(next, table.projection, std::size_t{head.dimensions} * glyphFeatureCount);
    next = take(next, table.looks, head.looks);
    take(next, table.values, std::size_t{head.looks} * head.dimensions);
    if (!std::ranges::is_sorted(table.looks, {}, &GlyphLook::letter))
        return core::fail(OcrError::NoGlyphTable);
    return table;
}

bool GlyphTableFile::write(const QString &path) const
{
    Head head;
    head.dimensions = dimensions;
    head.looks = static_cast<std::uint32_t>(looks.size());
    QByteArray bytes(reinterpret_cast<const char *>(&head), sizeof(Head));
    append(bytes, mean);
    append(bytes, projection);
    append(bytes, looks);
    append(bytes, values);
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace ocr
