// SPDX-License-Identifier: Apache-2.0
#include "core/PosterWords.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString escaped(const QString &text)
{
    QString safe;
    for (const QChar letter : text) {
        if (u"\\;,:\""_s.contains(letter)) {
            safe += u'\\';
        }
        safe += letter;
    }
    return safe;
}

} // namespace

const std::array<PosterWords, 3> &posterWords()
{
    static const std::array<PosterWords, 3> words{
        PosterWords{
            u"ja"_s,
            u"受付が早くなります"_s,
            {u"スマホで読みとる"_s, u"家族の名前などを入れる"_s, u"出たコードを受付で見せる"_s},
            u"入れたことは、あなたのスマホの中だけに残ります。どこにも送りません。"_s,
            u"スマホがなくても受付できます。"_s,
            u"読みとれないときは、このアドレスを開く"_s,
            u"先に：Wi-Fiにつなぐ"_s,
            u"次に：ページを開く"_s},
        PosterWords{u"ja-x-easy"_s,
                    u"受付が 早く 終わります"_s,
                    {u"スマホで 読みます"_s,
                     u"家族の 名前を 書きます"_s,
                     u"出た コードを 受付で 見せます"_s},
                    u"書いた ことは、あなたの スマホの 中だけに あります。どこにも 送りません。"_s,
                    u"スマホが なくても だいじょうぶです。"_s,
                    u"読めない とき、ここを 開きます"_s,
                    u"はじめに：Wi-Fiに つなぎます"_s,
                    u"つぎに：ページを 開きます"_s},
        PosterWords{u"en"_s,
                    u"Check in faster"_s,
                    {u"Scan with your phone"_s,
                     u"Enter your family's names"_s,
                     u"Show your code at the desk"_s},
                    u"What you enter stays in your phone. It is not sent anywhere."_s,
                    u"No phone? You can check in without one."_s,
                    u"Cannot scan? Open this address"_s,
                    u"First: join the Wi-Fi"_s,
                    u"Then: open the page"_s}};
    return words;
}

QByteArray wifiCode(const QString &name, const QString &password)
{
    const QString text = password.isEmpty()
                             ? u"WIFI:T:nopass;S:%1;;"_s.arg(escaped(name))
                             : u"WIFI:T:WPA;S:%1;P:%2;;"_s.arg(escaped(name), escaped(password));
    return text.toUtf8();
}

} // namespace core
