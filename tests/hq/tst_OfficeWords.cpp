// SPDX-License-Identifier: Apache-2.0
#include "hq/OfficePages.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

// A word that is missing would be an empty button.
class OfficeWordsTest : public QObject
{
    Q_OBJECT

    // Every key that the pages' sources ask for by name.
    [[nodiscard]] static QSet<QString> askedFor()
    {
        static const QRegularExpression asked(
            u"(?:say|sentence|warning|page|button|secretField|listPage|addToMenu|code|passphrase|"
            "app)\\([^;()]*?u\"([a-z][A-Za-z]*(?:\\.[a-z]+)?)\"_s"_s);
        QSet<QString> keys;
        const QDir folder(QStringLiteral(SOURCE_DIR) + u"/hq"_s);
        const auto names = folder.entryList({u"Office*.cpp"_s,
                                             u"*Pages.cpp"_s,
                                             u"PageGuard.cpp"_s,
                                             u"DeskTable.cpp"_s,
                                             u"PosterPage.cpp"_s});
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly)) {
                auto found = asked.globalMatch(QString::fromUtf8(file.readAll()));
                while (found.hasNext()) {
                    keys.insert(found.next().captured(1));
                }
            }
        }
        return keys;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyWord_isThereInBothLanguages()
    {
        const hq::OfficePages pages(u"見本市"_s, u"Mihon City"_s, core::Mode::Practice);
        for (const auto language : {hq::Language::Japanese, hq::Language::English}) {
            const QJsonObject &all = pages.words(language).all();
            for (auto entry = all.begin(); entry != all.end(); ++entry) {
                QVERIFY2(!entry.value().toString().isEmpty(), qUtf8Printable(entry.key()));
            }
        }
        QCOMPARE(pages.words(hq::Language::English).all().keys(),
                 pages.words(hq::Language::Japanese).all().keys());
    }

    void everyWordAskedFor_isThere()
    {
        const hq::OfficePages pages(u"見本市"_s, u"Mihon City"_s, core::Mode::Practice);
        const QSet<QString> keys = askedFor();
        QVERIFY2(keys.size() > 30, qPrintable(QString::number(keys.size())));
        for (const QString &key : keys) {
            QVERIFY2(!pages.words(hq::Language::Japanese)(key).isEmpty(), qUtf8Printable(key));
        }
    }
};

QTEST_GUILESS_MAIN(OfficeWordsTest)
#include "tst_OfficeWords.moc"
