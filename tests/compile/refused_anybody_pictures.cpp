// SPDX-License-Identifier: MIT
// Must not compile: somebody other than the gate makes a picture of a nation that counts as released.
#include "disclosure/national_picture.h"

wres::disclosure::Released<wres::disclosure::NationalPicture> picture()
{
    return wres::disclosure::Released<wres::disclosure::NationalPicture>(
        wres::disclosure::NationalPicture {});
}
