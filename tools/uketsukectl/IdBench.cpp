// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/IdBench.h"

#include "tools/uketsukectl/IdAnswer.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <array>
#include <cstdio>
#include <sys/resource.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

constexpr std::array difficulties{"easy", "medium", "hard"};

struct Share
{
    int right = 0;
    int all = 0;

    void count(bool isRight)
    {
        right += isRight ? 1 : 0;
        all += 1;
    }
};

using Row = QMap<QString, Share>; // by difficulty

struct Tally
{
    QMap<QString, Row> fields;
    Row everything;
    Row known; // kind and way up
    Share sure;
    Share sureNames;
    std::vector<double> milliseconds;
};

QString folded(const QString &text)
{
    QString bare;
    for (const QChar letter : text) {
        if (letter == u' ' || letter == u'\u3000')
            continue;
        const bool isWide = letter >= u'\uFF01' && letter <= u'\uFF5E';
        bare.append(isWide ? QChar(letter.unicode() - 0xFEE0) : letter);
    }
    return bare;
}

void tellWrong(const QString &file,
               const QString &key,
               const QString &truth,
               const QJsonObject &got)
{
    std::fprintf(stderr,
                 "%s\t%s\t%s\t%s%s\n",
                 qUtf8Printable(file),
                 qUtf8Printable(key),
                 qUtf8Printable(truth),
                 qUtf8Printable(got[u"value"_s].toString()),
                 got[u"sure"_s].toBool() ? "\tSURE" : "");
}

// keys: what is read of this kind of ID at all.
void compareFields(Tally &tally,
                   const QJsonObject &truth,
                   const QJsonObject &answer,
                   const QSet<QString> &keys)
{
    const QString difficulty = truth[u"difficulty"_s].toString();
    const QJsonObject wanted = truth[u"fields"_s].toObject();
    const QJsonObject flags = truth[u"field_flags"_s].toObject();
    const QJsonObject read = answer[u"fields"_s].toObject();
    for (auto field = wanted.begin(); field != wanted.end(); ++field) {
        if (flags.contains(field.key()) || !keys.contains(field.key()))
            continue;
        const QJsonObject got = read[field.key()].toObject();
        const QString value = got[u"value"_s].toString();
        const bool isRight = folded(value) == folded(field.value().toString());
        tally.fields[field.key()][difficulty].count(isRight);
        tally.everything[difficulty].count(isRight);
        if (got[u"sure"_s].toBool()) {
            tally.sure.count(isRight);
            if (field.key() == u"name"_s)
                tally.sureNames.count(isRight);
        }
        if (!isRight)
            tellWrong(truth[u"file"_s].toString(), field.key(), field.value().toString(), got);
    }
}

void compare(Tally &tally,
             const QJsonObject &truth,
             const QJsonObject &answer,
             const QSet<QString> &keys)
{
    const bool isTurned = answer[u"orientation"_s].toInt(-1) == 180;
    const bool isKnown =
        answer[u"kind"_s] == truth[u"type"_s] && isTurned == truth[u"upside_down"_s].toBool();
    tally.known[truth[u"difficulty"_s].toString()].count(isKnown);
    if (!isKnown) {
        std::fprintf(stderr,
                     "%s\tkind\t%s\t%s %s\n",
                     qUtf8Printable(truth[u"file"_s].toString()),
                     qUtf8Printable(truth[u"type"_s].toString()),
                     qUtf8Printable(answer[u"kind"_s].toString()),
                     qUtf8Printable(answer[u"problem"_s].toString()));
    }
    compareFields(tally, truth, answer, keys);
    tally.milliseconds.push_back(answer[u"ms"_s].toDouble());
}

void print(const char *name, const Share &share)
{
    const double percent = share.all > 0 ? 100.0 * share.right / share.all : 0;
    std::printf("%s %d of %d (%.1f %%)\n", name, share.right, share.all, percent);
}

void print(const QString &name, const Row &row)
{
    std::printf("%-16s", qUtf8Printable(name));
    Share all;
    const auto cell = [](const Share &share) {
        const double percent = share.all > 0 ? 100.0 * share.right / share.all : 0;
        std::printf(" %4d/%-4d %5.1f %%", share.right, share.all, percent);
    };
    for (const char *difficulty : difficulties) {
        const Share share = row[QString::fromLatin1(difficulty)];
        all.right += share.right;
        all.all += share.all;
        cell(share);
    }
    cell(all);
    std::puts("");
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void print(const Tally &tally)
{
    std::printf("%-16s %-17s %-17s %-17s %s\n", "exact", "easy", "medium", "hard", "all");
    for (auto row = tally.fields.begin(); row != tally.fields.end(); ++row)
        print(row.key(), row.value());
    print(u"all fields"_s, tally.everything);
    print(u"kind + way up"_s, tally.known);
    print("sure fields right:", tally.sure);
    print("sure names right:", tally.sureNames);
    std::printf("ms a card: median %.0f, p95 %.0f\n",
                quantile(tally.milliseconds, 0.5),
                quantile(tally.milliseconds, 0.95));
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    std::printf("peak memory: %ld MB\n", use.ru_maxrss / 1024);
}

} // namespace

bool benchId(const ocr::IdReader &reader, const QString &truthPath)
{
    QFile file(truthPath);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QJsonArray images =
        QJsonDocument::fromJson(file.readAll()).object()[u"images"_s].toArray();
    const QString folder = QFileInfo(truthPath).path();
    std::vector<QJsonObject> answers;
    QMap<QString, QSet<QString>> keys; // by kind
    for (const QJsonValue &image : images) {
        answers.push_back(idAnswer(reader, folder + u'/' + image[u"file"_s].toString()));
        for (const QString &key : answers.back()[u"fields"_s].toObject().keys())
            keys[answers.back()[u"kind"_s].toString()].insert(key);
    }
    Tally tally;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const QJsonObject truth = images[static_cast<qsizetype>(i)].toObject();
        compare(tally, truth, answers[i], keys[truth[u"type"_s].toString()]);
    }
    print(tally);
    return !images.isEmpty();
}

} // namespace uketsukectl
