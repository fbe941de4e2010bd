// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <array>

namespace core {

// What the poster about the phone page says, on paper (paper/Poster) and in headquarters' page to
// print (hq/PosterPage), in one language.
struct PosterWords
{
    QString language; // as HTML names it
    QString title;
    std::array<QString, 3> steps; // read the code, enter, show the code that comes of it
    QString stays;                // what is entered goes nowhere
    QString withoutPhone;         // is as good
    QString cannotRead;           // before the address
    QString firstWifi;            // above the code of the Wi-Fi, where there is one
    QString thenPage;             // above the code of the page then
};

// Japanese, easy Japanese, English: all of them, on every poster.
[[nodiscard]] const std::array<PosterWords, 3> &posterWords();

// What a phone's camera joins a Wi-Fi by. No password: an open one.
[[nodiscard]] QByteArray wifiCode(const QString &name, const QString &password);

} // namespace core
