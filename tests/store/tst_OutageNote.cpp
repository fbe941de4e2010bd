// SPDX-License-Identifier: Apache-2.0
#include "store/OutageNote.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using store::OutageNote;

class tst_OutageNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anOutage_isKnownToTheNextProcess()
    {
        const QTemporaryDir folder;
        const QString data = folder.filePath(u"data"_s);
        QCOMPARE(OutageNote(data, {}).left(), std::nullopt);
        OutageNote(data, {}).keep(outage());
        QCOMPARE(OutageNote(data, {}).left(), std::optional(outage()));
        // Not in the data folder, which may be what is lost.
        QVERIFY(QFile::exists(folder.filePath(u"data.instance.outage"_s)));
        OutageNote(data, {}).keep(std::nullopt);
        QCOMPARE(OutageNote(data, {}).left(), std::nullopt);
        QVERIFY(!QFile::exists(folder.filePath(u"data.instance.outage"_s)));
    }

    void aDiskThatTakesNothing_isRememberedByThisProcess()
    {
        const QTemporaryDir folder;
        OutageNote note(folder.filePath(u"data"_s), folder.filePath(u"not there/marker"_s));
        note.keep(outage());
        QCOMPARE(note.left(), std::optional(outage()));
        note.keep(std::nullopt);
        QCOMPARE(note.left(), std::nullopt);
    }

    void whatCannotBeRead_isLeftOut()
    {
        const QTemporaryDir folder;
        const QString data = folder.filePath(u"data"_s);
        const auto kept = outage();
        const QByteArray good =
            "452025-012 " + kept.doubtful.front().handle.text().toLatin1() + '\n';
        write(folder, "1790000000000\n\n452025-012 WRONG\n" + good + good.left(11));
        QCOMPARE(OutageNote(data, {}).left()->doubtful.size(), std::size_t{1});
        for (const QByteArray &nonsense :
             {QByteArray(), "soon\n" + good, QByteArray(1 << 20, '1')}) {
            write(folder, nonsense);
            QCOMPARE(OutageNote(data, {}).left(), std::nullopt);
        }
    }

private:
    static core::Unsettled outage()
    {
        QRandomGenerator random(20261123);
        const auto random32 = [&random] { return random.generate(); };
        const core::ShelterCode shelter = u"452025-012"_s;
        return {
            1'790'000'000'000,
            {{shelter, core::Handle::random(random32)}, {shelter, core::Handle::random(random32)}}};
    }
    static void write(const QTemporaryDir &folder, const QByteArray &bytes)
    {
        QFile file(folder.filePath(u"data.instance.outage"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
};

QTEST_GUILESS_MAIN(tst_OutageNote)
#include "tst_OutageNote.moc"
