// SPDX-License-Identifier: Apache-2.0
#include "core/OwnQuestions.h"

#include <QFile>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QByteArray question(const QByteArray &code, const QByteArray &choices)
{
    return R"({"code":)" + code + R"(,"ja":"見本","choices":[)" + choices + "]}";
}

const QByteArray twoChoices = R"({"code":1,"ja":"はい"},{"code":2,"ja":"いいえ","en":"no"})";

} // namespace

class TestOwnQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void practiceList_isRead()
    {
        QFile file(QStringLiteral(SOURCE_DIR "/resources/practice/questions.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto questions = ownQuestionsFrom(file.readAll());
        QVERIFY(questions && questions->size() == 2);
        QCOMPARE(inLanguage(questions->front().words, u"en"_s),
                 u"Do you belong to a neighbourhood association?"_s);
    }

    void missingLanguage_isJapanese()
    {
        const auto questions =
            ownQuestionsFrom(R"({"questions":[)" + question("7", twoChoices) + "]}");
        QVERIFY(questions);
        QCOMPARE(inLanguage(questions->front().words, u"en"_s), u"見本"_s);
        QCOMPARE(inLanguage(questions->front().choices[1].words, u"en"_s), u"no"_s);
    }

    void whatCannotBeUsed_isRefused_data()
    {
        QTest::addColumn<QByteArray>("inner");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("no code") << question("0", twoChoices);
        QTest::newRow("code too big") << question("65536", twoChoices);
        QTest::newRow("code twice") << question("7", twoChoices) + ',' + question("7", twoChoices);
        QTest::newRow("one choice") << question("7", R"({"code":1,"ja":"はい"})");
        QTest::newRow("choice twice")
            << question("7", R"({"code":1,"ja":"はい"},{"code":1,"ja":"いいえ"})");
        QTest::newRow("no Japanese")
            << question("7", R"({"code":1,"en":"yes"},{"code":2,"en":"no"})");
        QByteArray eleven = question("1", twoChoices);
        for (int code = 2; code <= 11; ++code) {
            eleven += ',' + question(QByteArray::number(code), twoChoices);
        }
        QTest::newRow("eleven") << eleven;
    }

    void whatCannotBeUsed_isRefused()
    {
        QFETCH(const QByteArray, inner);
        QVERIFY(!ownQuestionsFrom(R"({"questions":[)" + inner + "]}"));
    }
};

QTEST_GUILESS_MAIN(TestOwnQuestions)
#include "tst_OwnQuestions.moc"
