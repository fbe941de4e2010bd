// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/IdCommand.h"

#include "ocr/IdReader.h"
#include "ocr/OcrErrorText.h"
#include "tools/uketsukectl/IdAnswer.h"
#include "tools/uketsukectl/IdBench.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

int refuse(int status, const QString &sentence)
{
    std::fprintf(stderr, "id: %s\n", qUtf8Printable(sentence));
    return status;
}

int readAll(const ocr::IdReader &reader, const QStringList &files)
{
    int status = 0;
    for (const QString &path : files) {
        const QJsonObject line = idAnswer(reader, path);
        std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
        status = line[u"problem"_s].isNull() ? status : 1;
    }
    return status;
}

} // namespace

int idCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption bench(u"bench"_s, {}, u"TRUTH"_s);
    const QCommandLineOption tables(
        u"tables"_s, {}, u"FOLDER"_s, QCoreApplication::applicationDirPath() + u"/../share"_s);
    const QCommandLineOption layouts(u"layouts"_s, {}, u"FOLDER"_s, u":/ocr/layouts"_s);
    parser.addOptions({bench, tables, layouts});
    const bool isParsed = parser.parse(QStringList{u"id"_s} + arguments);
    const QStringList files = parser.positionalArguments();
    if (!isParsed || files.isEmpty() != parser.isSet(bench))
        return refuse(2, u"usage: id FILE… | id --bench TRUTH.json"_s);
    const auto reader = ocr::IdReader::open(parser.value(tables), parser.value(layouts));
    if (!reader)
        return refuse(1, sentenceFor(reader.error()));
    if (!parser.isSet(bench))
        return readAll(*reader, files);
    if (!benchId(*reader, parser.value(bench)))
        return refuse(1, u"%1 is no list of pictures"_s.arg(parser.value(bench)));
    return 0;
}

} // namespace uketsukectl
