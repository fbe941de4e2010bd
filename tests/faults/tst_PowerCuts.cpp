// SPDX-License-Identifier: Apache-2.0
#include "tests/Seed.h"
#include "tests/faults/PowerCutTrial.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace faults;

// The power goes at a chosen call of a real process. What the process promised before must be there
// afterwards; what it did not promise may be.
class tst_PowerCuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatWasNotSynced_isLost_data();
    void whatWasNotSynced_isLost();
    void keptSectors_areSomeVersionOfThemselves();
    void registerThatDoesNotFlush_losesWhatItPromised();
    void desk_keepsWhatItPromised_data();
    void desk_keepsWhatItPromised();
    void headquarters_keepsWhatItSigned_data();
    void headquarters_keepsWhatItSigned();

private:
    // Answers the exit code.
    int steps(const QString &disk, const QStringList &steps, const PowerCut &cut) const
    {
        QProcess process;
        process.setProcessEnvironment(under(cut, disk, m_folder.filePath(u"report"_s)));
        process.setWorkingDirectory(disk);
        process.start(QStringLiteral(PROGRAM_DIR "/file_steps"), steps);
        return process.waitForFinished() ? process.exitCode() : -1;
    }
    void addCuts(int count, quint64 calls) const;

    QTemporaryDir m_folder;
};

// Control of libpowercut itself. The last step is the one at which the power goes.
void tst_PowerCuts::whatWasNotSynced_isLost_data()
{
    QTest::addColumn<QStringList>("done");
    QTest::addColumn<int>("at"); // calls that change something
    QTest::addColumn<Names>("names");
    QTest::addColumn<QString>("left"); // name=content
    const auto row =
        [](const char *name, const QString &steps, int at, Names names, const QString &left) {
            QTest::newRow(name) << steps.split(u' ') << at << names << left;
        };
    row("overwritten", u"write:old:new write:x:-"_s, 2, Names::Journal, u"old=OLD"_s);
    row("overwritten and synced",
        u"write:old:new sync:old write:x:-"_s,
        3,
        Names::Journal,
        u"old=new"_s);
    row("power goes with the sync", u"write:old:new sync:old"_s, 2, Names::Journal, u"old=OLD"_s);
    row("removed", u"remove:old write:x:-"_s, 2, Names::Journal, u"old=OLD"_s);
    row("removed, folder synced", u"remove:old sync:. write:x:-"_s, 3, Names::FolderSync, {});
    row("shortened", u"shorten:old:1 write:x:-"_s, 2, Names::Journal, u"old=OLD"_s);
    row("shortened and synced",
        u"shorten:old:1 sync:old write:x:-"_s,
        3,
        Names::Journal,
        u"old=O"_s);
    row("made and synced, journal",
        u"write:n:new sync:n write:x:-"_s,
        4,
        Names::Journal,
        u"n=new old=OLD"_s);
    row("made and synced, folder not",
        u"write:n:new sync:n write:x:-"_s,
        4,
        Names::FolderSync,
        u"old=OLD"_s);
    row("moved over, folder not synced",
        u"write:n:new sync:n move:n:old write:x:-"_s,
        5,
        Names::Journal,
        u"n=new old=OLD"_s);
    row("moved over, folder synced",
        u"write:n:new sync:n move:n:old sync:. write:x:-"_s,
        6,
        Names::FolderSync,
        u"old=new"_s);
    row("in a folder that was lost",
        u"folder:f write:f/n:new sync:f/n sync:f write:x:-"_s,
        6,
        Names::FolderSync,
        u"old=OLD"_s);
}

void tst_PowerCuts::whatWasNotSynced_isLost()
{
    QFETCH(QStringList, done);
    QFETCH(int, at);
    QFETCH(Names, names);
    QFETCH(QString, left);
    const QTemporaryDir disk;
    QFile old(disk.filePath(u"old"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("OLD");
    old.close();
    QCOMPARE(steps(disk.path(), done, {static_cast<quint64>(at), Loss::DropAll, names, 1}),
             powerCutExit);
    QStringList found;
    const auto names2 = QDir(disk.path()).entryList(QDir::Files | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names2) {
        found.append(name + u'=' + readText(disk.filePath(name)));
    }
    QCOMPARE(found.join(u' '), left);
}

void tst_PowerCuts::keptSectors_areSomeVersionOfThemselves()
{
    // Two sectors, written three times: each may be any of four, whole.
    QSet<QByteArray> seen;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        const QTemporaryDir disk;
        QStringList done{u"write:f:"_s + QString(1024, u'0'), u"sync:f"_s};
        for (const QChar version : u"123"_s) {
            done.append(u"write:f:"_s + QString(1024, version));
        }
        QCOMPARE(steps(disk.path(), done, {6, Loss::AnySectors, Names::Journal, seed}),
                 powerCutExit);
        const QByteArray content = readText(disk.filePath(u"f"_s)).toLatin1();
        QCOMPARE(content.size(), 1024);
        QCOMPARE(content.left(512), QByteArray(512, content[0]));
        QCOMPARE(content.mid(512), QByteArray(512, content[512]));
        seen.insert(QByteArray{1, content[0]} + content[512]);
    }
    QVERIFY2(seen.size() > 8, qPrintable(QString::number(seen.size())));
}

// Control of the trial: it can fail.
void tst_PowerCuts::registerThatDoesNotFlush_losesWhatItPromised()
{
    QStringList problems;
    for (quint32 seed = 1; seed <= 3; ++seed) {
        const PowerCut cut{600, Loss::DropAll, Names::Journal, seed};
        const auto result = tryDesk(m_folder.filePath(u"unsafe"_s), cut, 120, Flush::No);
        QVERIFY2(result.wasCut, qPrintable(result.where));
        problems += result.problems;
    }
    QVERIFY(!problems.filter(u"lost"_s).isEmpty());
}

// At any call of the first start, or later.
void tst_PowerCuts::addCuts(int count, quint64 calls) const
{
    QTest::addColumn<PowerCut>("cut");
    QRandomGenerator seeds(seedOf("UKETSUKE_FAULT_SEED"));
    for (int i = 0; i < count; ++i) {
        const quint32 seed = seeds.generate();
        QRandomGenerator random(seed);
        const quint64 below = i % 3 == 0 ? 120 : calls;
        const PowerCut cut{
            1 + random.bounded(below), static_cast<Loss>(i % 4), Names::Journal, seed};
        QTest::newRow(qPrintable(textOf(cut))) << cut;
    }
}

void tst_PowerCuts::desk_keepsWhatItPromised_data()
{
    addCuts(24, 1'000);
}

void tst_PowerCuts::desk_keepsWhatItPromised()
{
    QFETCH(PowerCut, cut);
    const auto result = tryDesk(m_folder.filePath(u"desk"_s), cut, 120);
    QVERIFY2(result.wasCut, qPrintable(result.where));
    QVERIFY2(result.problems.isEmpty(),
             qPrintable(result.where + u": "_s + result.problems.join(u"; "_s)));
}

void tst_PowerCuts::headquarters_keepsWhatItSigned_data()
{
    addCuts(12, 300);
}

void tst_PowerCuts::headquarters_keepsWhatItSigned()
{
    QFETCH(PowerCut, cut);
    const auto result = tryHeadquarters(cut, 30);
    QVERIFY2(result.wasCut, qPrintable(result.where));
    QVERIFY2(result.problems.isEmpty(),
             qPrintable(result.where + u": "_s + result.problems.join(u"; "_s)));
}

QTEST_GUILESS_MAIN(tst_PowerCuts)
#include "tst_PowerCuts.moc"
