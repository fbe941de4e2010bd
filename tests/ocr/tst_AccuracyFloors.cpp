// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList difficulties{u"easy"_s, u"medium"_s, u"hard"_s, u"all"_s};

// A row of uketsukectl id --bench: what it is about, then right and all for each difficulty.
QJsonObject rowOf(const QRegularExpressionMatch &line)
{
    QJsonObject percents;
    for (int column = 0; column < difficulties.size(); ++column) {
        const double all = line.captured(3 + 2 * column).toDouble();
        if (all > 0) {
            percents[difficulties[column]] = 100 * line.captured(2 + 2 * column).toDouble() / all;
        }
    }
    return percents;
}

QJsonObject measured(const QString &truth, QString &table)
{
    QProcess bench;
    bench.start(QStringLiteral(PROGRAM_DIR "/uketsukectl"), {u"id"_s, u"--bench"_s, truth});
    bench.waitForFinished(-1);
    table = QString::fromUtf8(bench.readAllStandardError() + bench.readAllStandardOutput());
    static const QRegularExpression row(u"^(\\w[\\w +]*?) +(\\d+)/(\\d+) +[\\d.]+ % +(\\d+)/(\\d+) "
                                        u"+[\\d.]+ % +(\\d+)/(\\d+) +[\\d.]+ %"
                                        " +(\\d+)/(\\d+) +[\\d.]+ %$"_s,
                                        QRegularExpression::MultilineOption);
    QJsonObject rows;
    for (auto line = row.globalMatch(table); line.hasNext();) {
        const auto match = line.next();
        rows[match.captured(1)] = rowOf(match);
    }
    return rows;
}

} // namespace

// How well IDs are read: accuracy_floors.json has what was reached in per cent, and may only rise.
class TestAccuracyFloors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SOURCE_DIR "/tests/ocr/accuracy_floors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_floors = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(!m_floors.isEmpty());
    }

    void specimens_areReadAsWellAsEver()
    {
        QTemporaryDir folder;
        QCOMPARE(QProcess::execute(
                     QStringLiteral(PROGRAM_DIR "/../tests/idspecimens"),
                     {u"--out"_s, folder.path(), u"--count"_s, u"30"_s, u"--seed"_s, u"2026"_s}),
                 0);
        holdAgainst(u"specimens"_s, folder.filePath(u"truth.json"_s));
    }

    void developmentPictures_areReadAsWellAsEver()
    {
        const QString truth = QStringLiteral(SOURCE_DIR "/../shared/data/ocr_dev/truth.json");
        if (!QFile::exists(truth)) {
            QSKIP("the development pictures are not here");
        }
        holdAgainst(u"development"_s, truth);
    }

private:
    void holdAgainst(const QString &set, const QString &truth)
    {
        QString table;
        const QJsonObject rows = measured(truth, table);
        const QJsonObject floors = m_floors[set].toObject();
        QVERIFY(!floors.isEmpty());
        QStringList below;
        for (auto row = floors.begin(); row != floors.end(); ++row) {
            const QJsonObject reached = rows[row.key()].toObject();
            const QJsonObject wanted = row->toObject();
            for (auto floor = wanted.begin(); floor != wanted.end(); ++floor) {
                if (reached[floor.key()].toDouble(-1) < floor->toDouble() - 0.05) {
                    below << row.key() + u", "_s + floor.key();
                }
            }
        }
        QVERIFY2(below.isEmpty(), qPrintable(below.join(u"; ") + u'\n' + table));
    }

    QJsonObject m_floors;
};

QTEST_GUILESS_MAIN(TestAccuracyFloors)
#include "tst_AccuracyFloors.moc"
