// SPDX-License-Identifier: Apache-2.0
// The command; how its sheets look to a scanner is in tests/paper.
#include "core/Handle.h"
#include "tests/ctl/CtlProcess.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

class WristbandsCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreFresh_andEachIsThereOnce()
    {
        const QTemporaryDir folder;
        const auto first = numbersOf(folder.filePath(u"first.pdf"_s));
        const auto second = numbersOf(folder.filePath(u"second.pdf"_s));
        for (const auto &numbers : {first, second}) {
            QCOMPARE(numbers.size(), std::size_t{100});
            for (const auto &[number, times] : numbers) {
                QVERIFY(core::Handle::fromText(number));
                QCOMPARE(times, 2); // on the band and on its label
            }
        }
        for (const auto &[number, times] : first) {
            QVERIFY(!second.contains(number));
        }
    }

    void whatCannotBePrinted_isSaid_data()
    {
        QTest::addColumn<QString>("shelter");
        QTest::addColumn<QString>("count");
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("status");
        QTest::newRow("no shelter") << u""_s << u"8"_s << u"a.pdf"_s << 2;
        QTest::newRow("a colon") << u"999999:001"_s << u"8"_s << u"a.pdf"_s << 2;
        QTest::newRow("none") << u"999999-001"_s << u"0"_s << u"a.pdf"_s << 2;
        QTest::newRow("too many") << u"999999-001"_s << u"5001"_s << u"a.pdf"_s << 2;
        QTest::newRow("no number") << u"999999-001"_s << u"many"_s << u"a.pdf"_s << 2;
        QTest::newRow("no file") << u"999999-001"_s << u"8"_s << u""_s << 2;
        QTest::newRow("no folder") << u"999999-001"_s << u"8"_s << u"gone/a.pdf"_s << 1;
    }
    void whatCannotBePrinted_isSaid()
    {
        QFETCH(QString, shelter);
        QFETCH(QString, count);
        QFETCH(QString, file);
        QFETCH(int, status);
        const QTemporaryDir folder;
        const auto told = bands(shelter, count, file.isEmpty() ? file : folder.filePath(file));
        QCOMPARE(told.exitCode, status);
        QVERIFY(!told.error.isEmpty());
        QVERIFY(QDir(folder.path()).isEmpty());
    }

private:
    static ctltest::Output bands(const QString &shelter, const QString &count, const QString &file)
    {
        return ctltest::run(
            {u"wristbands"_s, u"--shelter"_s, shelter, u"--count"_s, count, u"-o"_s, file});
    }
    // By how often each is printed.
    static std::map<QString, int> numbersOf(const QString &file)
    {
        std::map<QString, int> numbers;
        if (bands(u"999999-001"_s, u"100"_s, file).exitCode != 0) {
            return numbers;
        }
        QProcess poppler;
        poppler.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
        poppler.waitForFinished();
        static const QRegularExpression number(
            u"\\b[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}\\b"_s);
        auto found = number.globalMatch(QString::fromUtf8(poppler.readAllStandardOutput()));
        while (found.hasNext()) {
            ++numbers[found.next().captured()];
        }
        return numbers;
    }
};

QTEST_GUILESS_MAIN(WristbandsCommandTest)
#include "tst_WristbandsCommand.moc"
