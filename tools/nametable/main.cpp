// SPDX-License-Identifier: Apache-2.0
#include "ocr/LetterVariants.h"
#include "tools/gazetteer/EucText.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <cstdio>
#include <set>

using namespace Qt::StringLiterals;

namespace {

// ipadic: surface, two context numbers, cost, then 名詞,固有名詞,人名,(姓 or 名 or 一般), two more
// parts, the base form, the reading in katakana and the pronunciation.
std::optional<QByteArray> entry(const QString &line)
{
    const QStringList columns = line.split(u',');
    if (columns.size() != 13 || columns[6] != u"人名"_s)
        return {};
    const bool family = columns[7] == u"姓"_s;
    if (!family && columns[7] != u"名"_s)
        return {};
    bool isCost = false;
    const int cost = columns[3].toInt(&isCost);
    // Names of foreigners, which are their own reading.
    if (!isCost || columns[0] == columns[11])
        return {};
    return u"%1%2\t%3\t%4\n"_s.arg(QChar(family ? u'S' : u'G'))
        .arg(ocr::foldVariants(columns[0]))
        .arg(cost, 6, 10, QChar(u'0'))
        .arg(columns[11])
        .toUtf8();
}

} // namespace

// nametable NAMES OUT: makes the file of ocr::NameKana. Run by the build.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto text = arguments.size() == 3 ? readEuc(arguments[1]) : std::nullopt;
    if (!text) {
        std::fputs("nametable: the list of names cannot be read\n", stderr);
        return 1;
    }
    std::set<QByteArray> entries; // in the order in which they are looked up
    for (const QString &line : text->split(u'\n'))
        if (const auto found = entry(line))
            entries.insert(*found);
    QSaveFile file(arguments[2]);
    bool written = file.open(QIODevice::WriteOnly) && file.write("uketsuke names 1\n") > 0;
    for (const QByteArray &one : entries)
        written = written && file.write(one) == one.size();
    if (!written || entries.empty() || !file.commit()) {
        std::fputs("nametable: the table cannot be written\n", stderr);
        return 1;
    }
    return 0;
}
