// SPDX-License-Identifier: Apache-2.0
#include "SampleDesk.h"

#include <QDir>
#include <QTest>

#include <sys/mount.h>

using core::RegisterError;

// A real file system that is full: a tmpfs of 1 MiB.
class tst_DiskFull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase();

    void fullDisk_recordsNothingAndRecovers();
    void firstStartOnAFullDisk_isDiskFull();

private:
    // Leaves free bytes on the small disk.
    [[nodiscard]] QString fill(const QString &name, qint64 size) const
    {
        const QString path = m_disk.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            const QByteArray block(4096, 'x');
            while (size > 0 && file.write(block) == block.size()) {
                size -= block.size();
            }
        }
        return path;
    }

    QTemporaryDir m_disk;
    bool m_isMounted = false;
};

void tst_DiskFull::initTestCase()
{
    m_isMounted = ::mount("tmpfs", qPrintable(m_disk.path()), "tmpfs", 0, "size=1m,mode=0700") == 0;
    if (!m_isMounted && !qEnvironmentVariableIsSet("UKETSUKE_REQUIRE_VIRTUAL_HW")) {
        QSKIP("only root may mount the small disk that is to be filled");
    }
    QVERIFY(m_isMounted);
}

void tst_DiskFull::cleanupTestCase()
{
    if (m_isMounted) {
        QCOMPARE(::umount(qPrintable(m_disk.path())), 0);
    }
}

void tst_DiskFull::fullDisk_recordsNothingAndRecovers()
{
    SampleDesk desk;
    auto options = desk.options();
    options.dataFolder = m_disk.filePath(u"data"_s);
    options.instancePath = desk.path(u"marker"_s);
    auto opened = store::SqliteRegister::open(options);
    QVERIFY(opened);
    const QString ballast = fill(u"ballast"_s, 300 * 1024);

    std::vector<QUuid> acknowledged;
    core::Event refused;
    std::optional<RegisterError> error;
    for (int i = 0; i < 2000 && !error; ++i) {
        refused = SampleDesk::arrival(desk.newHandle(), u"見本　花子"_s);
        const auto recorded = (*opened)->append({refused});
        if (recorded) {
            acknowledged.push_back(refused.uuid);
        } else {
            error = recorded.error();
        }
    }
    QCOMPARE(error, std::optional(RegisterError::DiskFull));
    QVERIFY(acknowledged.size() > 10);
    const int people = static_cast<int>(acknowledged.size());
    QCOMPARE((*opened)->presence().present().total(), people);
    QVERIFY(!(*opened)->entry(refused.changes.front().who));
    QCOMPARE((*opened)->append({refused}).error(), RegisterError::DiskFull);

    QVERIFY(QFile::remove(ballast));
    QVERIFY((*opened)->append({refused}));
    acknowledged.push_back(refused.uuid);
    QCOMPARE((*opened)->presence().present().total(), people + 1);

    opened->reset();
    opened = store::SqliteRegister::open(options);
    QVERIFY(opened);
    const auto events = (*opened)->events();
    QVERIFY(events);
    // The first record opened the stream; then exactly what was acknowledged, in order.
    QCOMPARE(std::vector<QUuid>(events->begin() + 1, events->end()), acknowledged);
    opened->reset();
    QVERIFY(QDir(options.dataFolder).removeRecursively());
}

void tst_DiskFull::firstStartOnAFullDisk_isDiskFull()
{
    SampleDesk desk;
    auto options = desk.options();
    options.dataFolder = m_disk.filePath(u"first"_s);
    options.instancePath = desk.path(u"marker"_s);
    const QString ballast = fill(u"ballast"_s, 2 * 1024 * 1024);
    QCOMPARE(store::SqliteRegister::open(options).error(), RegisterError::DiskFull);
    QVERIFY(QFile::remove(ballast));
    const auto opened = store::SqliteRegister::open(options);
    QVERIFY(opened);
    QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle())}));
}

QTEST_GUILESS_MAIN(tst_DiskFull)
#include "tst_DiskFull.moc"
