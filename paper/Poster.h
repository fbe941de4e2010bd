// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"

#include <QIODevice>
#include <QString>

#include <optional>

namespace paper {

// A Wi-Fi that everybody may join: what stands on a poster is no secret.
struct PosterWifi
{
    QString name;     // at most 32 bytes of UTF-8 (IEEE 802.11)
    QString password; // WPA; empty: an open Wi-Fi
};

struct Poster
{
    QString title; // of the shelter, for the eye; empty: none
    QString url;   // what the code opens; also in letters
    std::optional<PosterWifi> wifi;
    core::Mode mode = core::Mode::Real; // practice posters say so
};

// A4 portrait, PDF: the code that opens the page on which people enter themselves, as large as the
// paper lets it be, what to do in three pictures, in Japanese, easy Japanese and English
// (core/PosterWords.h), and the address for whoever cannot scan. Needs a QGuiApplication, for the
// letters. False when a code cannot be drawn; whether all of it was taken, `to` knows (QSaveFile).
[[nodiscard]] bool printPoster(QIODevice &to, const Poster &poster);

} // namespace paper
